/** The tables with texts, and of each what names the record and what else it says: columns or expressions over them. */
const SEARCHED = [
  ['risk_revision', 'title', ['cause', 'consequence', 'measures', 'removed_reason', 'law.joined(owners)']],
  ['assessment', `''`, ['rationale']],
  ['register_version', 'source_name', []],
  ['kpi_norm', `''`, ['tolerated_reason']],
  ['ladder_step', 'document', ['decided_by', 'note']],
  ['agreement_revision', 'title', ['party', 'topic', 'source', 'move_reason']],
  ['assumption_revision', 'name', ['applies_to', 'owner', 'source', 'note']],
  ['assumption_opinion', `''`, ['rationale']],
  ['trede_opinion', `''`, ['rationale']],
  ['joint_position_revision', 'title', ['position_text']],
  ['joint_signature', `''`, ['dissent']],
  ['comment_revision', `''`, ['body']],
  ['task_revision', 'title', ['note']],
] as const;

/** Letters that a keyboard leaves out, each beside the plain one: as many letters before as after. */
const ACCENTED = 'áàâäãåçéèêëíìîïñóòôöõúùûüýÿÁÀÂÄÃÅÇÉÈÊËÍÌÎÏÑÓÒÔÖÕÚÙÛÜÝ';
const PLAIN = 'aaaaaaceeeeiiiinooooouuuuyyAAAAAACEEEEIIIINOOOOOUUUUY';

/**
 * Every text carries its own words, stemmed as Dutch, in a column that PostgreSQL keeps. There is no index over them: an
 * operator that is not leakproof may only be asked of rows that the law has shown already, so that neither the answer nor
 * its time says anything of other rows.
 */
export const search = [
  `
-- As many characters come out as went in, so that a place in the one is the same place in the other.
create function law.fold(words text) returns text language sql immutable parallel safe
  return translate(words, '${ACCENTED}', '${PLAIN}');
create function law.joined(words text[]) returns text language sql immutable parallel safe
  return array_to_string(words, ', ');
create function law.searchable(title text, said text) returns tsvector language sql immutable parallel safe
  return setweight(to_tsvector('pg_catalog.dutch', law.fold(coalesce(title, ''))), 'A')
    || setweight(to_tsvector('pg_catalog.dutch', law.fold(said)), 'B');
grant execute on function law.fold(text), law.joined(text[]), law.searchable(text, text) to regietafel_app, regietafel_system;`,
  ...SEARCHED.map(([table, title, said]) => {
    const text = said.map((part) => `coalesce(${part}, '')`).join(` || ' ' || `) || `''`;
    return `alter table public.${table} add column search tsvector generated always as (law.searchable(${title}, ${text})) stored;
grant insert (search) on public.${table} to regietafel_app;`;
  }),
].join('\n');
