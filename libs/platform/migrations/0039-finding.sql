-- Finding by name: letter case, accents and the ways to write a letter do not matter, and every word that is typed has to
-- occur somewhere. What is searched is stored beside the name, so that a list of thousands is looked through in
-- milliseconds; the rules of letters are PostgreSQL's own, so that they do not differ by server.

CREATE FUNCTION searchable(name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN replace(replace(replace(
  translate(
    regexp_replace(casefold(normalize(name, NFKD) COLLATE "pg_unicode_fast"), '[\u0300-\u036f]', '', 'g'),
    'øłđðħıŧ', 'olddhit'),
  'æ', 'ae'), 'œ', 'oe'), 'þ', 'th') COLLATE "C";

-- A pattern of LIKE for each word of what was typed; text that was typed is never a wildcard.
CREATE FUNCTION search_patterns(typed text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN ARRAY(
  SELECT '%' || regexp_replace(word, '[\\%_]', '\\\&', 'g') || '%'
  FROM regexp_split_to_table(searchable(typed), '\s+') word WHERE word <> '');

-- 0 for a name that begins as was typed, 1 for one of whose words one begins so, 2 for any other.
CREATE FUNCTION search_rank(searched_as text, typed text) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN starts_with(searched_as, searchable(typed)) THEN 0
            WHEN strpos(' ' || searched_as, ' ' || searchable(typed)) > 0 THEN 1 ELSE 2 END;

ALTER TABLE member ADD searched_as text COLLATE "C" NOT NULL GENERATED ALWAYS AS (searchable(name)) STORED;
ALTER TABLE pool ADD searched_as text COLLATE "C" NOT NULL GENERATED ALWAYS AS (searchable(name)) STORED;
ALTER TABLE candidate ADD searched_as text COLLATE "C" NOT NULL GENERATED ALWAYS AS (searchable(name)) STORED;
ALTER TABLE opening ADD searched_as text COLLATE "C" NOT NULL GENERATED ALWAYS AS (searchable(title)) STORED;
ALTER TABLE loop_template ADD searched_as text COLLATE "C" NOT NULL GENERATED ALWAYS AS (searchable(name)) STORED;
