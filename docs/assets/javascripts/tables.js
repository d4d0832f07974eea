/* Tables that sort: a button in each header that says how (`data-sort`), and one list of columns where a narrow table
   shows rows as paragraphs. Rows stay under their group. Without this script tables are in the order of the page. */

import { sortKeys, sorted } from "./tables/order.js";

const NARROW = 690; // as in tables.css

const WORDS = {
  vi: {
    hint: "Bấm tên cột để sắp xếp.",
    by: "Sắp xếp theo",
    page: "thứ tự của trang",
    number: ["tăng dần", "giảm dần"],
    text: ["A → Y", "Y → A"],
    date: ["cũ trước", "mới trước"],
  },
  en: {
    hint: "Press a column name to sort.",
    by: "Sort by",
    page: "the page's order",
    number: ["ascending", "descending"],
    text: ["A → Z", "Z → A"],
    date: ["oldest first", "newest first"],
  },
};

const language = document.documentElement.lang === "en" ? "en" : "vi";
const words = WORDS[language];
let tables = 0;

/** Runs of rows that belong together: each row with `group` opens one and stays at its head. */
function runsOf(table) {
  const runs = [];
  for (const body of table.tBodies) {
    let run = { body, head: null, rows: [] };
    runs.push(run);
    for (const row of body.rows) {
      if (row.classList.contains("group")) {
        run = { body, head: row, rows: [] };
        runs.push(run);
      } else {
        run.rows.push(row);
      }
    }
  }
  return runs;
}

function prepare(table) {
  const runs = runsOf(table);
  const rows = runs.flatMap((run) => run.rows);
  const columns = [];
  for (const header of table.tHead.rows[0].cells) {
    const kind = header.dataset.sort;
    const keys = kind ? sortKeys(kind, rows.map((row) => row.cells[header.cellIndex]), language) : null;
    if (keys) {
      columns.push({ header, kind, name: header.textContent.trim(), keys: new Map(rows.map((row, at) => [row, keys[at]])) });
    }
  }
  if (columns.length === 0) {
    return;
  }

  function show(chosen, direction) {
    for (const column of columns) {
      if (column === chosen && direction) {
        column.header.setAttribute("aria-sort", direction === 1 ? "ascending" : "descending");
      } else {
        column.header.removeAttribute("aria-sort");
      }
    }
    for (const { body, head, rows: own } of runs) {
      const ordered = direction ? sorted(own, chosen.keys, chosen.kind, direction) : own;
      // Behind its head, in front of the next one: a body can hold several groups.
      let last = head;
      for (const row of ordered) {
        if (last) {
          last.after(row);
        } else {
          body.prepend(row);
        }
        last = row;
      }
    }
    list.value = direction ? `${columns.indexOf(chosen)} ${direction}` : "";
  }

  for (const column of columns) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.append(...column.header.childNodes);
    column.header.append(button);
    column.button = button;
    button.addEventListener("click", () => {
      const now = column.header.getAttribute("aria-sort");
      // Up, down, and back to the order of the page.
      show(column, now === "ascending" ? -1 : now === "descending" ? 0 : 1);
    });
  }

  const { choice, list } = choiceOf(columns, (chosen, direction) => show(chosen, direction));
  const frame = table.closest(".table-scroll") ?? table;
  frame.prepend(choice);
  const hint = document.createElement("span");
  hint.className = "visually-hidden";
  hint.textContent = ` ${words.hint}`;
  table.caption?.append(hint);

  const fit = () => {
    const narrow = frame.clientWidth < NARROW && !table.classList.contains("data-table-plain");
    choice.hidden = !narrow;
    for (const column of columns) {
      // The headers of a narrow table are out of sight: no stop for the tab key there.
      column.button.tabIndex = narrow ? -1 : 0;
    }
  };
  new ResizeObserver(fit).observe(frame);
  fit();
}

function choiceOf(columns, choose) {
  tables += 1;
  const choice = document.createElement("p");
  const label = document.createElement("label");
  const list = document.createElement("select");
  choice.className = "sort-choice";
  label.htmlFor = list.id = `sort-choice-${tables}`;
  label.textContent = words.by;
  list.append(new Option(words.page, ""));
  columns.forEach((column, at) => {
    const [up, down] = words[column.kind];
    list.append(new Option(`${column.name}, ${up}`, `${at} 1`), new Option(`${column.name}, ${down}`, `${at} -1`));
  });
  list.addEventListener("change", () => {
    const [at, direction] = list.value ? list.value.split(" ").map(Number) : [0, 0];
    choose(columns[at], direction);
  });
  choice.append(label, " ", list);
  return { choice, list };
}

/* A box that can't be scrolled is no stop for the tab key; one that can must be, for readers without a mouse. */
function watch(frame) {
  const fit = () => {
    if (frame.scrollWidth > frame.clientWidth + 1) {
      frame.tabIndex = 0;
    } else {
      frame.removeAttribute("tabindex");
    }
  };
  new ResizeObserver(fit).observe(frame);
  fit();
}

document.querySelectorAll("table.sortable").forEach(prepare);
// A table that another script has put into the page asks to be treated alike.
document.addEventListener("table-made", (event) => { if (event.target.matches("table.sortable")) { prepare(event.target); } });
document.querySelectorAll(".table-scroll").forEach(watch);
