"""The catalogue in DCAT, read by a library that is not ours."""

from __future__ import annotations

import hashlib
from typing import Any

import pytest
from rdflib import DCAT, DCTERMS, RDF, Graph, Literal, Namespace, URIRef

# rdflib's own reader of JSON-LD still uses what rdflib calls deprecated.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
SPDX = Namespace("http://spdx.org/rdf/terms#")
ROOT = "https://example.org/bhxh-mo/"


@pytest.fixture(scope="module")
def graph(published: Any) -> Graph:
    return Graph().parse(data=published.files["data/catalog.jsonld"], format="json-ld")


def test_one_catalogue_holds_the_whole_and_every_package(graph: Graph, published: Any) -> None:
    (catalogue,) = graph.subjects(RDF.type, DCAT.Catalog)
    held = set(graph.objects(catalogue, DCAT.dataset))
    assert held == set(graph.subjects(RDF.type, DCAT.Dataset))
    names = {str(graph.value(dataset, DCTERMS.identifier)) for dataset in held}
    assert names == {"bhxh-mo", *(package.name for package in published.tree.packages())}


def test_every_dataset_has_what_dcat_asks_for(graph: Graph) -> None:
    for dataset in graph.subjects(RDF.type, DCAT.Dataset):
        for wanted in (DCTERMS.title, DCTERMS.license, DCTERMS.publisher, DCTERMS.modified, DCAT.distribution):
            assert graph.value(dataset, wanted) is not None or list(graph.objects(dataset, wanted)), (dataset, wanted)
        titles = [title for title in graph.objects(dataset, DCTERMS.title) if isinstance(title, Literal)]
        assert {title.language for title in titles} == {"vi", "en"}


def test_every_distribution_is_a_file_of_that_size_and_sum(graph: Graph, published: Any) -> None:
    found = list(graph.subjects(RDF.type, DCAT.Distribution))
    assert len(found) > len(published.tree.packages())
    for one in found:
        address = graph.value(one, DCAT.downloadURL)
        assert isinstance(address, URIRef)
        content = published.files[str(address).removeprefix(ROOT)]
        assert int(str(graph.value(one, DCAT.byteSize))) == len(content)
        checksum = graph.value(one, SPDX.checksum)
        assert str(graph.value(checksum, SPDX.checksumValue)) == hashlib.sha256(content).hexdigest()
