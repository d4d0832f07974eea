/* What the cells of a column are worth, read from what a reader sees, and their order. */

const MONTHS = [
  "january", "february", "march", "april", "may", "june",
  "july", "august", "september", "october", "november", "december",
];

/* Words of scale, longest first: "nghìn tỷ" is no "nghìn". */
const SCALES = {
  vi: [["nghìn tỷ", 1e12], ["tỷ", 1e9], ["triệu", 1e6], ["nghìn", 1e3]],
  en: [["trillion", 1e12], ["billion", 1e9], ["million", 1e6], ["thousand", 1e3]],
};

/** Number and unit of a text such as `hơn 1.234,5 tỷ đồng` or `1,234.5 billion dong`; null where there is none. */
export function amountOf(text, language) {
  const found = /[-−]?\d[\d.,]*/.exec(text);
  if (!found) {
    return null;
  }
  const [thousands, decimal] = language === "en" ? [",", "."] : [".", ","];
  const digits = found[0].replace("−", "-").replace(/[.,]$/, "").split(thousands).join("").replace(decimal, ".");
  let unit = text.slice(found.index + found[0].length).toLowerCase().replace(/\s+/g, " ").trim();
  let scale = 1;
  for (const [word, factor] of SCALES[language]) {
    if (unit.startsWith(word)) {
      scale = factor;
      unit = unit.slice(word.length).trim();
      break;
    }
  }
  return { value: Number(digits) * scale, unit };
}

/** A day as a number that sorts: 20250930; a month or a year stands where it begins; null where there is none. */
export function dayOf(text, language) {
  const found = language === "en"
    ? /(?:(\d{1,2})\s+)?(?:([A-Z][a-z]+)\s+)?(\d{4})/.exec(text)
    : /(?:(\d{1,2})\/)?(?:(\d{1,2})\/)?(\d{4})/.exec(text);
  if (!found) {
    return null;
  }
  let [, day, month] = found;
  if (language === "en") {
    month = month ? MONTHS.indexOf(month.toLowerCase()) + 1 : 0;
  } else if (day && !month) {
    [day, month] = [0, day]; // 9/2025 is a month
  }
  return Number(found[3]) * 10000 + Number(month || 0) * 100 + Number(day || 0);
}

/** The key of each cell, or null for a column that has no order: figures of unlike units have none. */
export function sortKeys(kind, cells, language) {
  const texts = cells.map((cell) => (cell ? cell.textContent.replace(/\s+/g, " ").trim() : ""));
  if (kind === "date") {
    return texts.map((text) => dayOf(text, language));
  }
  if (kind !== "number") {
    return texts;
  }
  const amounts = texts.map((text) => amountOf(text, language));
  const units = new Set(amounts.filter(Boolean).map((amount) => amount.unit));
  return units.size > 1 ? null : amounts.map((amount) => (amount ? amount.value : null));
}

/** Rows by their keys; those without one stay last either way, equal ones stay as they were.
    Names are Vietnamese on English pages too: Đ follows D. */
export function sorted(rows, keys, kind, direction) {
  const names = new Intl.Collator("vi", { numeric: true });
  const compare = kind === "number" || kind === "date" ? (one, other) => one - other : names.compare;
  return [...rows].sort((one, other) => {
    const [first, second] = [keys.get(one), keys.get(other)];
    if (first === null || second === null) {
      return (first === null) - (second === null);
    }
    return direction * compare(first, second);
  });
}
