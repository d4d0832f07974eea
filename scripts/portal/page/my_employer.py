"""The page for people whose employer is late: what the acts of the registry say, each statement with its act."""

from __future__ import annotations

from portal.derive.records import records_of
from portal.page.catalogue import Catalogue
from portal.page.rendered import RenderedPage
from portal.page.scene import Scene


def render_my_employer(catalogue: Catalogue) -> RenderedPage:
    """``/cham-dong/noi-toi-lam-viec/``: what being late means and what can be done, from ``laws.csv`` only.

    A statement whose act the registry no longer has is left out.
    """
    scene = Scene(catalogue, "my-employer")
    acts = {
        str(row["law_id"]): (str(row[f"name_{catalogue.language}"]), str(row["number"]))
        for row in records_of(catalogue.facts.laws)
    }
    return scene.render(
        "my_employer.html",
        title=scene.t("Nơi tôi làm việc chậm đóng bảo hiểm xã hội", "My employer is late with social insurance"),
        description=scene.t(
            "Đơn vị chậm đóng hoặc có tên trong danh sách nghĩa là gì, xem ở đâu, hỏi ai: theo các văn bản đã đọc.",
            "What it means that an employer is late or listed, where to look and whom to ask, from the acts we read.",
        ),
        acts=acts,
    )
