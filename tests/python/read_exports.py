"""
Reads exported files as their users do, with NetworkX, igraph and pandas, and prints what was read as
JSON: for each file of the folder that is its one argument, by its name.
"""

import json
import math
import sys
from pathlib import Path

import igraph
import networkx
import pandas
from lxml import etree

GEXF = etree.RelaxNG(etree.parse(Path(__file__).parent / "gexf-1.3" / "gexf.rng"))


def of_networkx(graph):
    return {
        "directed": graph.is_directed(),
        "nodes": {id: dict(values) for id, values in graph.nodes(data=True)},
        "edges": {
            (key if graph.is_multigraph() else values["id"]): {"source": source, "target": target, "values": values}
            for source, target, key, values in edges_of(graph)
        },
        "edgeCount": graph.number_of_edges(),
    }


def edges_of(graph):
    if graph.is_multigraph():
        return graph.edges(data=True, keys=True)
    return ((source, target, None, values) for source, target, values in graph.edges(data=True))


def of_igraph(graph, node_id):
    ids = graph.vs[node_id] if graph.vcount() > 0 else []
    return {
        "directed": graph.is_directed(),
        "nodes": {ids[vertex.index]: without_nan(vertex.attributes()) for vertex in graph.vs},
        "edges": {
            edge["id"]: {"source": ids[edge.source], "target": ids[edge.target], "values": without_nan(edge.attributes())}
            for edge in graph.es
        },
        "edgeCount": graph.ecount(),
    }


def without_nan(values):
    """igraph gives NaN where a node or an edge lacks a number, which JSON has not."""
    return {name: None if isinstance(value, float) and math.isnan(value) else value for name, value in values.items()}


def gexf(path):
    document = etree.parse(path)
    graph = networkx.read_gexf(path)
    # igraph has no reader of GEXF; this is its way in.
    in_igraph = igraph.Graph.from_networkx(graph)
    if "id" not in in_igraph.es.attributes():
        in_igraph.es["id"] = []
    return {
        "problems": [] if GEXF.validate(document) else [str(error) for error in GEXF.error_log],
        "networkx": of_networkx(graph),
        "igraph": of_igraph(in_igraph, "_nx_name"),
    }


def graphml(path):
    return {
        "networkx": of_networkx(networkx.read_graphml(path)),
        "igraph": of_igraph(igraph.Graph.Read_GraphML(str(path)), "id"),
    }


def csv(path):
    table = pandas.read_csv(path, dtype=str, keep_default_na=False)
    return {"columns": list(table.columns), "rows": table.to_numpy().tolist()}


READERS = {".gexf": gexf, ".graphml": graphml, ".csv": csv}

print(json.dumps({path.name: READERS[path.suffix](path) for path in sorted(Path(sys.argv[1]).iterdir())}))
