/** The response header with the version of the graph: an opaque text that changes whenever the data changes. */
export const GRAPH_VERSION_HEADER = 'Entente-Graph-Version';
