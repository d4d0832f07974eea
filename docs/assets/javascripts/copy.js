/* Buttons that copy a text of the page. The text stands in the page for everybody; the button shows with a script only:

     <textarea id="ID" readonly>…</textarea>        (or <pre id="ID"><code>…</code></pre>: any element with text)
     <button type="button" class="copy" data-copy="ID" data-copied="Đã chép" data-failed="Nhấn Ctrl+C để chép" hidden>Chép</button>

   `copy_button(scene, id)` of templates/_parts.html writes it. What happened is said beside the button, politely. */

const told = new Map();

/** The place beside a button where it says what happened; it is there before, so that a reader program watches it. */
function place(button) {
  const status = document.createElement("span");
  status.className = "copy-status";
  status.setAttribute("role", "status");
  button.after(status);
  return status;
}

function textOf(source) {
  return "value" in source ? source.value : source.textContent;
}

/** Select the text, as the reader would. */
function select(source) {
  if ("select" in source) {
    source.focus();
    source.select();
    return;
  }
  const range = document.createRange();
  range.selectNodeContents(source);
  const selection = getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
}

/** True when the text is on the clipboard. Without the clipboard's own interface (a page that is not https, a refusal)
    the text is selected and the browser asked the old way; when that fails too it stays selected for the keys. */
async function copied(source) {
  try {
    await navigator.clipboard.writeText(textOf(source));
    return true;
  } catch {
    select(source);
    return document.execCommand("copy");
  }
}

async function copy(button) {
  const source = document.getElementById(button.dataset.copy);
  for (const status of told.values()) { status.textContent = ""; }
  const done = await copied(source);
  if (done) { button.focus(); }
  told.get(button).textContent = done ? button.dataset.copied : button.dataset.failed;
}

for (const button of document.querySelectorAll("button[data-copy]")) {
  told.set(button, place(button));
  button.hidden = false;
  button.addEventListener("click", () => copy(button));
}
