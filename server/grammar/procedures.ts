import type { ProcedureInfo } from '../../model/api/procedures.ts';

/** The procedures that a query may call, as Neo4j documents them: those that say what the graph is made of. No other is needed to read it. */
export const PROCEDURES: readonly ProcedureInfo[] = [
  {
    name: 'db.labels',
    signature: 'db.labels() :: (label :: STRING)',
    description:
      "List all labels attached to nodes within a database according to the user's access rights. The procedure returns empty results if the user is not authorized to view those labels.",
    arguments: [],
    returns: [
      {
        name: 'label',
        type: 'STRING',
        description: 'A label within the database.',
      },
    ],
  },
  {
    name: 'db.relationshipTypes',
    signature: 'db.relationshipTypes() :: (relationshipType :: STRING)',
    description:
      "List all types attached to relationships within a database according to the user's access rights. The procedure returns empty results if the user is not authorized to view those relationship types.",
    arguments: [],
    returns: [
      {
        name: 'relationshipType',
        type: 'STRING',
        description: 'A relationship type in the database.',
      },
    ],
  },
  {
    name: 'db.propertyKeys',
    signature: 'db.propertyKeys() :: (propertyKey :: STRING)',
    description: 'List all property keys in the database.',
    arguments: [],
    returns: [
      {
        name: 'propertyKey',
        type: 'STRING',
        description: 'A property key in the database.',
      },
    ],
  },
  {
    name: 'db.schema.visualization',
    signature: 'db.schema.visualization() :: (nodes :: LIST<NODE>, relationships :: LIST<RELATIONSHIP>)',
    description:
      'Visualizes the schema of the data based on available statistics. A new node is returned for each label. The properties represented on the node include: `name` (label name), `indexes` (list of indexes), and `constraints` (list of constraints). A relationship of a given type is returned for all possible combinations of start and end nodes. The properties represented on the relationship include: `name` (type name). Note that this may include additional relationships that do not exist in the data due to the information available in the count store. ',
    arguments: [],
    returns: [
      {
        name: 'nodes',
        type: 'LIST<NODE>',
        description: 'A list of virtual nodes representing each label in the database.',
      },
      {
        name: 'relationships',
        type: 'LIST<RELATIONSHIP>',
        description: 'A list of virtual relationships representing all combinations between start and end nodes in the database.',
      },
    ],
  },
  {
    name: 'db.schema.nodeTypeProperties',
    signature:
      'db.schema.nodeTypeProperties() :: (nodeType :: STRING, nodeLabels :: LIST<STRING>, propertyName :: STRING, propertyTypes :: LIST<STRING>, mandatory :: BOOLEAN)',
    description: 'Show the derived property schema of the nodes in tabular form.',
    arguments: [],
    returns: [
      {
        name: 'nodeType',
        type: 'STRING',
        description: 'A name generated from the labels on the node.',
      },
      {
        name: 'nodeLabels',
        type: 'LIST<STRING>',
        description: 'A list containing the labels on a category of node.',
      },
      {
        name: 'propertyName',
        type: 'STRING',
        description: 'A property key on a category of node.',
      },
      {
        name: 'propertyTypes',
        type: 'LIST<STRING>',
        description: 'All types of a property belonging to a node category.',
      },
      {
        name: 'mandatory',
        type: 'BOOLEAN',
        description: 'Whether or not the property is present on all nodes belonging to a node category.',
      },
    ],
  },
  {
    name: 'db.schema.relTypeProperties',
    signature:
      'db.schema.relTypeProperties() :: (relType :: STRING, propertyName :: STRING, propertyTypes :: LIST<STRING>, mandatory :: BOOLEAN)',
    description: 'Show the derived property schema of the relationships in tabular form.',
    arguments: [],
    returns: [
      {
        name: 'relType',
        type: 'STRING',
        description: 'A name generated from the type on the relationship.',
      },
      {
        name: 'propertyName',
        type: 'STRING',
        description: 'A property key on a category of relationship.',
      },
      {
        name: 'propertyTypes',
        type: 'LIST<STRING>',
        description: 'All types of a property belonging to a relationship category.',
      },
      {
        name: 'mandatory',
        type: 'BOOLEAN',
        description: 'Whether or not the property is present on all relationships belonging to a relationship category.',
      },
    ],
  },
  {
    name: 'db.index.fulltext.queryNodes',
    signature:
      'db.index.fulltext.queryNodes(indexName :: STRING, queryString :: STRING, options = {} :: MAP) :: (node :: NODE, score :: FLOAT)',
    description:
      "Query the given full-text index. Returns the matching nodes and their Lucene query score, ordered by score.\nValid _key: value_ pairs for the `options` map are:\n\n* 'skip' -- to skip the top N results.\n* 'limit' -- to limit the number of results returned.\n* 'analyzer' -- to use the specified analyzer as a search analyzer for this query.\n\nThe `options` map and any of the keys are optional.\nAn example of the `options` map: `{skip: 30, limit: 10, analyzer: 'whitespace'}`\n",
    arguments: [
      {
        name: 'indexName',
        type: 'STRING',
        description: 'The name of the full-text index.',
      },
      {
        name: 'queryString',
        type: 'STRING',
        description: 'The string to find approximate matches for.',
      },
      {
        name: 'options',
        type: 'MAP',
        description: '{skip :: INTEGER, limit :: INTEGER, analyzer :: STRING}',
      },
    ],
    returns: [
      {
        name: 'node',
        type: 'NODE',
        description: 'A node which contains a property similar to the query string.',
      },
      {
        name: 'score',
        type: 'FLOAT',
        description: 'The score measuring how similar the node property is to the query string.',
      },
    ],
  },
  {
    name: 'db.index.fulltext.queryRelationships',
    signature:
      'db.index.fulltext.queryRelationships(indexName :: STRING, queryString :: STRING, options = {} :: MAP) :: (relationship :: RELATIONSHIP, score :: FLOAT)',
    description:
      "Query the given full-text index. Returns the matching relationships and their Lucene query score, ordered by score.\nValid _key: value_ pairs for the `options` map are:\n\n* 'skip' -- to skip the top N results.\n* 'limit' -- to limit the number of results returned.\n* 'analyzer' -- to use the specified analyzer as a search analyzer for this query.\n\nThe `options` map and any of the keys are optional.\nAn example of the `options` map: `{skip: 30, limit: 10, analyzer: 'whitespace'}`\n",
    arguments: [
      {
        name: 'indexName',
        type: 'STRING',
        description: 'The name of the full-text index.',
      },
      {
        name: 'queryString',
        type: 'STRING',
        description: 'The string to find approximate matches for.',
      },
      {
        name: 'options',
        type: 'MAP',
        description: '{skip :: INTEGER, limit :: INTEGER, analyzer :: STRING}',
      },
    ],
    returns: [
      {
        name: 'relationship',
        type: 'RELATIONSHIP',
        description: 'A relationship which contains a property similar to the query string.',
      },
      {
        name: 'score',
        type: 'FLOAT',
        description: 'The score measuring how similar the relationship property is to the query string.',
      },
    ],
  },
];
