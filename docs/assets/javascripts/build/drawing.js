/* A chart of figures that may stand together: dots over time for each place, or one dot a place with its date. Plain
   SVG in the classes of the other charts (charts.css), drawn for the width that there is. Data go in as text. */

import { byPlace } from "./groups.js";

const SVG = "http://www.w3.org/2000/svg";
const RADIUS = 5;
const LABELLED = 4; // of more readings than this only the first and the last get their number
const PANEL = { least: 260, height: 146, top: 26, bottom: 36, side: 54 };
const LANES = [20, 6]; // above the foot: a date that has no room in the first line stands in the second
const ROW = { height: 42, label: 16, line: 31 };

function element(name, attributes, text) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) { made.setAttribute(key, String(value)); }
  if (text !== undefined) { made.textContent = text; }
  return made;
}

/** A scale with some room at both ends; figures that are all alike stand in the middle. */
function scale(values, start, end) {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return (value) => (high === low ? (start + end) / 2 : start + ((value - low) / (high - low)) * (end - start));
}

function svg(width, height, title) {
  return element("svg", { viewBox: `0 0 ${width} ${height}`, width, height, role: "img", "aria-label": title });
}

/** The dot of a figure; one in doubt is hollow. */
function dot(x, y, record, wording) {
  const doubted = wording.doubted(record);
  const made = element("circle", { cx: x, cy: y, r: RADIUS, class: doubted ? "s-doubt" : "m-ink", "stroke-width": doubted ? 2.5 : 0 });
  made.append(element("title", {}, told(record, wording)));
  return made;
}

function told(record, wording) {
  return `${wording.place(record)}: ${wording.figure(record)}, ${wording.asOf(record).join(" ")}`;
}

function label(x, y, anchor, classes, text) {
  return element("text", { x, y, "text-anchor": anchor, class: classes }, text);
}

function day(record) { return Date.parse(record.as_of); }

/** One place over time; `all` are the figures of all places, which share both scales. */
function panel(readings, all, width, wording) {
  const drawn = svg(width, PANEL.height, readings.map((record) => told(record, wording)).join("; "));
  const floor = PANEL.height - PANEL.bottom;
  const x = scale(all.map(day), PANEL.side, width - PANEL.side);
  const y = scale(all.map((record) => Number(record.value)), floor - 12, PANEL.top + 12);
  drawn.append(element("line", { x1: 0, x2: width, y1: floor, y2: floor, class: "s-rule" }));
  const last = readings.length - 1;
  const free = LANES.map(() => -Infinity);
  readings.forEach((record, at) => {
    const [left, top] = [x(day(record)), y(Number(record.value))];
    drawn.append(dot(left, top, record, wording));
    const near = at > 0 && left - x(day(readings[at - 1])) < PANEL.side * 2;
    if (at === 0 || at === last || readings.length <= LABELLED) {
      drawn.append(label(left, near ? top + 18 : top - 10, "middle", "t-ink t-strong t-halo", wording.short(record)));
    }
    const lane = free.findIndex((taken) => left - taken > PANEL.side * 2);
    if (lane >= 0) {
      drawn.append(label(left, PANEL.height - LANES[lane], "middle", "t-ink2", wording.asOf(record)[1]));
      free[lane] = left;
    }
  });
  return drawn;
}

/** One figure for each place, each with its own date: its name above, its dot on a line of its own. */
function rows(records, width, wording) {
  const ordered = [...records].sort((one, other) => Number(other.value) - Number(one.value));
  const drawn = svg(width, ordered.length * ROW.height, ordered.map((record) => told(record, wording)).join("; "));
  const x = scale(records.map((record) => Number(record.value)), RADIUS + 1, width - 110);
  ordered.forEach((record, at) => {
    const top = at * ROW.height;
    const left = x(Number(record.value));
    const name = label(0, top + ROW.label, "start", "t-ink2", "");
    name.append(element("tspan", { class: "t-ink t-strong" }, wording.place(record)), ` ${wording.asOf(record).join(" ")}`);
    drawn.append(
      name,
      element("line", { x1: 0, x2: width - 104, y1: top + ROW.line, y2: top + ROW.line, class: "s-rule" }),
      dot(left, top + ROW.line, record, wording),
      label(left + 10, top + ROW.line + 5, "start", "t-ink t-strong t-halo", wording.figure(record)),
    );
  });
  return drawn;
}

/** What stands in the frame of a chart: one drawing, or one for each place under its name. */
export function drawings(group, width, wording) {
  const places = byPlace(group);
  if (places.every((readings) => readings.length === 1)) { return [rows(group.records, width, wording)]; }
  const columns = Math.max(1, Math.floor((width + 24) / (PANEL.least + 24)));
  const own = Math.floor((width - 24 * (columns - 1)) / columns);
  return places.map((readings) => {
    const part = document.createElement("div");
    const name = document.createElement("p");
    name.className = "build-panel-name";
    name.textContent = wording.place(readings[0]);
    part.append(name, panel(readings, group.records, own, wording));
    return part;
  });
}
