import type { Queryable } from './pool.js';

// Written by queries on the catalogue and not by pg_dump: that program is not on every machine that has only Node.
const section = (title: string, query: string) => ({ title, query });
const inPublic = (oid: string) => `${oid} = 'public'::regnamespace`;

const TABLES = `select format(E'create table %I (\\n%s\\n)%s;', c.relname, string_agg(format('  %I %s%s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
      (select ' collate "' || collname || '"' from pg_collation l where l.oid = a.attcollation and l.collname <> 'default'),
      case when a.attidentity = 'a' then ' generated always as identity' when d.adbin is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid) else '' end,
      case when a.attnotnull then ' not null' else '' end), E',\\n' order by a.attnum),
    ' with (' || array_to_string(c.reloptions, ', ') || ')') as line
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
  where c.relkind in ('r', 'p') and ${inPublic('c.relnamespace')} group by c.oid, c.relname, c.reloptions order by c.relname`;
// not null stands with its column; what refers to a key comes after all keys
const CONSTRAINTS = `select format('alter table %s add constraint %I %s;', conrelid::regclass, conname, pg_get_constraintdef(oid)) as line
  from pg_constraint where ${inPublic('connamespace')} and contype <> 'n' and conrelid <> 0 order by contype = 'f', conrelid::regclass::text, contype desc, conname`;
const STATISTICS = `select format('alter table %I alter %I set statistics %s;', c.relname, a.attname, a.attstattarget) as line
  from pg_attribute a join pg_class c on c.oid = a.attrelid where ${inPublic('c.relnamespace')} and a.attstattarget >= 0 and c.relkind in ('r', 'p') order by 1`;
const INDEXES = `select pg_get_indexdef(i.indexrelid) || ';' as line from pg_index i join pg_class c on c.oid = i.indexrelid
  where ${inPublic('c.relnamespace')} and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid) order by c.relname`;
const FUNCTIONS = `select pg_get_functiondef(oid) || ';' as line from pg_proc where ${inPublic('pronamespace')} order by proname, oid::regprocedure::text`;
const TRIGGERS = `select pg_get_triggerdef(t.oid) || ';' || case when tgenabled = 'O' then '' else format(' -- %s: %s', tgname, tgenabled) end as line from pg_trigger t join pg_class c on c.oid = t.tgrelid
  where ${inPublic('c.relnamespace')} and not tgisinternal order by c.relname, tgname`;
const OTHERS = `select format('-- not told by this dump: %s %s', relkind, relname) as line from pg_class c
  where ${inPublic('relnamespace')} and relkind not in ('r', 'p', 'i', 'I') and not (relkind = 'S' and exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'i')) order by relname`;
const GRANTS = `select format('grant %s on %s to %I;', string_agg(lower(privilege_type), ', ' order by privilege_type), object, grantee::regrole::text) as line from (
    select relname as object, (aclexplode(relacl)).* from pg_class where ${inPublic('relnamespace')}
    union all select 'function ' || oid::regprocedure, (aclexplode(proacl)).* from pg_proc where ${inPublic('pronamespace')}
    union all select 'schema public', (aclexplode(nspacl)).* from pg_namespace where nspname = 'public') acl
  where grantee <> 0 and grantee::regrole::text like 'award\\_%' group by object, grantee order by object, grantee::regrole::text`;

const sections = [
  section('tables', TABLES),
  section('constraints', CONSTRAINTS),
  section('statistics', STATISTICS),
  section('indexes', INDEXES),
  section('functions', FUNCTIONS),
  section('triggers', TRIGGERS),
  section('rights', GRANTS),
  section('others', OTHERS),
];

/** The schema of a database as one text, the same for the same schema: whoever reads a change of a migration sees what it does. */
export async function dumpSchema(k: Queryable): Promise<string> {
  const parts: string[] = [];
  for (const { title, query } of sections) {
    const { rows } = await k.query<{ line: string }>(query);
    if (rows.length > 0) parts.push(`-- ${title}`, ...rows.map((r) => r.line.trim().replace(/\n;$/, ';')), '');
  }
  return parts.join('\n');
}
