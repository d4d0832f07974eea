"""From answers to a written figure: ask what is missing, check, show the row, write."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from portal.contract.report import format_issues
from portal.intake.new_figure.arguments import Said, command_line
from portal.intake.new_figure.dialogue import Dialogue
from portal.intake.new_figure.guide import guided
from portal.intake.new_figure.plan import Plan, plan_figure
from portal.intake.new_figure.telling import describe_present, describe_row, describe_written
from portal.store.tree import Tree
from portal.store.write import write_text


def add_figure(said: Said, tree: Tree, day: date, dialogue: Dialogue, *, asks: bool) -> bool:
    """True unless the figure was refused; ``day`` is today. A figure that is there already changes nothing.

    ``asks``: a person sits there to answer; otherwise ``said.missing()`` must be empty, and without ``--yes`` the row
    is only shown. Raises ``Abandoned`` when the person closes the conversation.
    """
    asked = bool(said.missing()) and asks
    answers = guided(dialogue, tree, said.told) if asked else said.answers()
    plan = plan_figure(tree, answers, day)
    if plan.state == "refused":
        dialogue.write(format_issues(list(plan.issues), "text"))
        dialogue.say("Chưa ghi gì cả.", "Nothing was written.")
        if asked:
            dialogue.say("Chạy lại với các câu trả lời này, sửa chỗ sai:", "Run again with these answers, mended:")
            dialogue.write(command_line(said, answers))
        return False
    if plan.state == "present":
        dialogue.write(describe_present(plan))
        return True
    dialogue.write(describe_row(plan))
    if said.write or (asks and dialogue.confirm("Ghi vào tệp?", "Write it?")):
        dialogue.write(describe_written(plan, write_plan(plan)))
    elif asks:
        dialogue.say("Chưa ghi gì cả.", "Nothing was written.")
    else:
        dialogue.say("Chưa ghi gì cả; thêm --yes để ghi.", "Nothing was written; add --yes to write.")
    return True


def write_plan(plan: Plan) -> list[str]:
    """Write the files of a plan, the source before the figure that names it; their names, as written."""
    names = sorted(plan.files, key=lambda name: (name != "sources.csv", name))
    for name in names:
        write_text(Path(plan.place) / name, plan.files[name])
    return names
