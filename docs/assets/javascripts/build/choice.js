/* What the reader chose: places, indicators, years; and the address that restores it. */

export const KINDS = ["place", "indicator"];

/** What an address asks for, of what there is: `known` maps "place" and "indicator" to Sets of ids, and has `years`,
    a list of texts. `unknown` counts what was asked for and is not there; its text goes nowhere. */
export function readChoice(search, known) {
  const given = new URLSearchParams(search);
  const choice = { place: [], indicator: [], from: "", to: "" };
  let unknown = 0;
  for (const kind of KINDS) {
    const asked = new Set(given.getAll(kind).flatMap((text) => text.split(",")).filter(Boolean));
    // In the order of the page, however they were typed.
    choice[kind] = [...known[kind]].filter((id) => asked.has(id));
    unknown += asked.size - choice[kind].length;
  }
  for (const end of ["from", "to"]) {
    const year = given.get(end) || "";
    if (known.years.includes(year)) { choice[end] = year; } else if (year) { unknown += 1; }
  }
  return { choice: inOrder(choice), unknown };
}

/** Years the wrong way round are turned. */
export function inOrder(choice) {
  const turned = choice.from && choice.to && choice.from > choice.to;
  return turned ? { ...choice, from: choice.to, to: choice.from } : choice;
}

/** The part of an address after the path; ids are letters, digits, - and _, so that commas can stay commas. */
export function writeChoice(choice) {
  const parts = [...KINDS.map((kind) => [kind, choice[kind].join(",")]), ["from", choice.from], ["to", choice.to]];
  const told = parts.filter(([, text]) => text).map(([name, text]) => `${name}=${text}`);
  return told.length ? `?${told.join("&")}` : "";
}

/** True when there is something to look for: years alone would be everything. */
export function isChoice(choice) {
  return KINDS.some((kind) => choice[kind].length > 0);
}

/** True when a record is among what was chosen; nothing chosen of a kind means all of it. */
export function isChosen(record, choice) {
  const year = record.as_of.slice(0, 4);
  return (choice.place.length === 0 || choice.place.includes(record.province_id))
    && (choice.indicator.length === 0 || choice.indicator.includes(record.indicator))
    && (!choice.from || year >= choice.from) && (!choice.to || year <= choice.to);
}
