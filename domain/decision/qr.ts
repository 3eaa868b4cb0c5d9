import { type Office, settingsOf } from '../office/state.js';

/** Where a code that leads to the published decision stands (office.md G4): on the certificate only if its issuer allows. */
export const qrPlaces = (
  office: Office,
): { readonly decision: true; readonly certificate: 'front' | 'backOrSlip' } => ({
  decision: true,
  certificate: settingsOf(office).qrOnCertificate ? 'front' : 'backOrSlip',
});
