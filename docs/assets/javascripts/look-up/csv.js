/* The units of a result as a table to take away; each row says from which list it is, and until when. */

var COLUMNS = ["unit_code", "tax_code", "unit_name", "entity_type", "commune", "months_late", "amount_vnd", "interest_vnd", "employees", "legal_status", "list_id", "as_of", "payments_through", "valid_until", "illustrative", "source_url"];

function row(card, list) {
  return [
    card.unitCode, card.taxCode, card.name, card.kind, card.commune, card.months, card.amount, card.interest, card.employees,
    card.evading ? "evading" : "late", list.id, list.as_of, list.payments_through || "not_stated", list.valid_until,
    list.illustrative ? "yes" : "no", list.source_url
  ];
}

/** A cell that no spreadsheet takes for a formula. */
function cell(value) {
  var text = value === null || value === undefined ? "" : String(value);
  if (/^[=+\-@\t\r]/.test(text)) { text = "'" + text; }
  return /[",\n\r]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
}

/** UTF-8 with a mark at its start, as spreadsheets expect. */
export function csvOf(cards, lists) {
  var rows = [COLUMNS].concat(cards.map(function (card) { return row(card, lists[card.place]); }));
  return "\ufeff" + rows.map(function (cells) { return cells.map(cell).join(",") + "\r\n"; }).join("");
}

export function save(text, name) {
  var address = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  var link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(function () { URL.revokeObjectURL(address); }, 10000);
}
