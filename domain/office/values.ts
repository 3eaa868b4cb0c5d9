import { z } from 'zod';
import { LocalDate } from '../../law/calendar/values.js';
import { Sha256, text } from '../kernel/values.js';

/** The paper that something rests on, by number and day. Names of bodies and numbers of papers are public facts. */
export const Source = z.strictObject({ paper: text(300), on: LocalDate.nullable() });
/** A signed order with its scan. */
export const Order = z.strictObject({ paper: text(300), on: LocalDate, sha256: Sha256 });
export const Capacity = z.enum(['KT', 'TL', 'TUQ']);
export const Body = z.enum(['full', 'standing']);
