/** The header in which an answer about the graph tells the version of it: opaque, another one whenever the data are. */
export const GRAPH_VERSION_HEADER = 'Entente-Graph-Version';
