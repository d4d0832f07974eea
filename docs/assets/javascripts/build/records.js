/* CSV files of the site as records: each has its cells by the names of the columns, and its own line as it was. */

/** `{ header, records }`: the first line as text, and a Map of cells with `line` for each other one. Fields may be
    quoted and hold commas, doubled quotes and line breaks; lines end with LF. */
export function readRecords(text) {
  const lines = [];
  let cells = [], cell = "", quoted = false, start = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (quoted) {
      if (sign !== '"') {
        cell += sign;
      } else if (text[at + 1] === '"') {
        cell += sign;
        at++;
      } else {
        quoted = false;
      }
    } else if (sign === '"') {
      quoted = true;
    } else if (sign === ",") {
      cells.push(cell);
      cell = "";
    } else if (sign === "\n") {
      lines.push({ cells: [...cells, cell], line: text.slice(start, at) });
      [cells, cell, start] = [[], "", at + 1];
    } else {
      cell += sign;
    }
  }
  if (start < text.length) { lines.push({ cells: [...cells, cell], line: text.slice(start) }); }
  const names = lines[0].cells;
  return {
    header: lines[0].line,
    records: lines.slice(1).map((one) => ({ ...Object.fromEntries(names.map((name, at) => [name, one.cells[at]])), line: one.line })),
  };
}

/** The file of some records: the published header, then each line just as it was published. */
export function fileOf(header, records) {
  return [header, ...records.map((record) => record.line)].join("\n") + "\n";
}
