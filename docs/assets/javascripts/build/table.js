/* The chosen figures as a table like every other one of the site. All data go in as text. */

const COLUMNS = [
  ["place", "text", ""], ["indicator", "text", ""], ["value", "number", "c-value"], ["as_of", "date", ""], ["source", "text", ""], ["notes", "", ""],
];

function made(name, classes, ...content) {
  const element = document.createElement(name);
  if (classes) { element.className = classes; }
  element.append(...content.filter((part) => part !== ""));
  return element;
}

function cell(classes, ...content) {
  const element = made("td", classes, ...content);
  element.setAttribute("role", "cell");
  return element;
}

function small(text) { return text ? [" ", made("small", "", text)] : []; }

/** The link to the row of a figure: the page of its place, or that of its year, shows it with source and wording. */
function origin(record, wording, pages) {
  const link = made("a", "", record.source_publisher);
  link.href = `${pages}${encodeURIComponent(record.province_id)}/#${encodeURIComponent(record.obs_id)}`;
  if (wording.language !== "vi") { link.lang = "vi"; }
  return link;
}

function row(record, wording, say, pages) {
  const [number, unit] = wording.value(record);
  const [word, day] = wording.asOf(record);
  const marks = wording.marks(record);
  const qualifier = wording.qualifier(record);
  const head = made("th", "c-name", wording.place(record), ...small(record.boundary === "63" ? say("former") : ""));
  head.scope = "row";
  head.setAttribute("role", "rowheader");
  const date = cell("c-date", ...(word === say("until") ? [] : [made("span", "date-word", word), " "]), day);
  date.dataset.l = word;
  const flags = made("ul", "flags", ...marks.map((mark) => made("li", "", made("span", mark.doubt ? "flag flag-doubt" : "flag", mark.label))));
  const also = record.status === "shown" ? "" : made("p", "cell-note", say("also"));
  const line = made(
    "tr", "", head,
    cell("c-text", wording.indicator(record), ...small(wording.detail(record) && `(${wording.detail(record)})`)),
    cell("c-value", ...(qualifier ? [made("span", "qualifier", qualifier), " "] : []), number, ...(unit ? [" ", made("span", "unit", unit)] : [])),
    date,
    cell("c-source", origin(record, wording, pages)),
    cell(marks.length || also ? "c-flags" : "c-empty", ...(marks.length ? [flags] : []), also),
  );
  line.setAttribute("role", "row");
  line.dataset.id = record.obs_id;
  return line;
}

/** A table of records with its frame. `pages`: the address of the folder in which the pages of the places stand. */
export function tableOf(records, caption, wording, say, pages) {
  const heads = COLUMNS.map(([name, sort, classes]) => {
    const head = made("th", classes, say(`column_${name}`));
    head.scope = "col";
    head.setAttribute("role", "columnheader");
    if (sort) { head.dataset.sort = sort; }
    return head;
  });
  const body = made("tbody", "", ...records.map((record) => row(record, wording, say, pages)));
  const top = made("thead", "", made("tr", "", ...heads));
  body.setAttribute("role", "rowgroup");
  top.setAttribute("role", "rowgroup");
  top.rows?.[0].setAttribute("role", "row");
  const title = made("caption", "visually-hidden", caption);
  title.id = "build-caption";
  const table = made("table", `data-table${records.length > 2 ? " sortable" : ""}`, title, top, body);
  table.setAttribute("role", "table");
  const frame = made("div", "table-scroll", table);
  frame.setAttribute("role", "region");
  frame.tabIndex = 0;
  frame.setAttribute("aria-labelledby", title.id);
  return { frame, table };
}
