/** A function of Cypher. */
export interface CypherFunction {
  /** As Neo4j's manual writes it; it is called in any case. */
  readonly name: string;
  /** Its name, parameters and the type that it gives, such as `abs(input :: INTEGER | FLOAT) :: INTEGER | FLOAT`. */
  readonly signature: string;
  readonly parameters: readonly { readonly name: string; readonly type: string }[];
  readonly returns: string;
}

/**
 * The functions that a query may call, each as Neo4j lists it, with all the parameters that it can have: those of Neo4j's
 * own that reach for no other graph, no file and no setting. What is not here is refused, and not completed.
 */
const SIGNATURES = `
abs(input :: INTEGER | FLOAT) :: INTEGER | FLOAT
acos(input :: FLOAT) :: FLOAT
all(variable :: VARIABLE IN list :: LIST<ANY> WHERE predicate :: ANY) :: BOOLEAN
any(variable :: VARIABLE IN list :: LIST<ANY> WHERE predicate :: ANY) :: BOOLEAN
asin(input :: FLOAT) :: FLOAT
atan(input :: FLOAT) :: FLOAT
atan2(y :: FLOAT, x :: FLOAT) :: FLOAT
avg(input :: INTEGER | FLOAT | DURATION) :: INTEGER | FLOAT | DURATION
btrim(input :: STRING, trimCharacterString :: STRING) :: STRING
ceil(input :: FLOAT) :: FLOAT
char_length(input :: STRING) :: INTEGER
character_length(input :: STRING) :: INTEGER
coalesce(input :: ANY) :: ANY
collect(input :: ANY) :: LIST<ANY>
cos(input :: FLOAT) :: FLOAT
cot(input :: FLOAT) :: FLOAT
count(input :: ANY) :: INTEGER
date(input = DEFAULT_TEMPORAL_ARGUMENT :: ANY) :: DATE
date.realtime(timezone = DEFAULT_TEMPORAL_ARGUMENT :: ANY) :: DATE
date.statement(timezone = DEFAULT_TEMPORAL_ARGUMENT :: ANY) :: DATE
date.transaction(timezone = DEFAULT_TEMPORAL_ARGUMENT :: ANY) :: DATE
date.truncate(unit :: STRING, input = DEFAULT_TEMPORAL_ARGUMENT :: ANY, fields = null :: MAP) :: DATE
datetime(input = DEFAULT_TEMPORAL_ARGUMENT :: ANY) :: ZONED DATETIME
datetime.fromepoch(seconds :: INTEGER | FLOAT, nanoseconds :: INTEGER | FLOAT) :: ZONED DATETIME
datetime.fromepochmillis(milliseconds :: INTEGER | FLOAT) :: ZONED DATETIME
datetime.realtime(timezone = DEFAULT_TEMPORAL_ARGUMENT :: ANY) :: ZONED DATETIME
datetime.statement(timezone = DEFAULT_TEMPORAL_ARGUMENT :: ANY) :: ZONED DATETIME
datetime.transaction(timezone = DEFAULT_TEMPORAL_ARGUMENT :: ANY) :: ZONED DATETIME
datetime.truncate(unit :: STRING, input = DEFAULT_TEMPORAL_ARGUMENT :: ANY, fields = null :: MAP) :: ZONED DATETIME
degrees(input :: FLOAT) :: FLOAT
duration(input :: ANY) :: DURATION
duration.between(from :: ANY, to :: ANY) :: DURATION
duration.inDays(from :: ANY, to :: ANY) :: DURATION
duration.inMonths(from :: ANY, to :: ANY) :: DURATION
duration.inSeconds(from :: ANY, to :: ANY) :: DURATION
e() :: FLOAT
elementId(input :: NODE | RELATIONSHIP) :: STRING
endNode(input :: RELATIONSHIP) :: NODE
exists(input :: ANY) :: BOOLEAN
exp(input :: FLOAT) :: FLOAT
file() :: STRING
floor(input :: FLOAT) :: FLOAT
haversin(input :: FLOAT) :: FLOAT
head(list :: LIST<ANY>) :: ANY
id(input :: NODE | RELATIONSHIP) :: INTEGER
isEmpty(input :: STRING | MAP | LIST<ANY>) :: BOOLEAN
isNaN(input :: INTEGER | FLOAT) :: BOOLEAN
keys(input :: NODE | RELATIONSHIP | MAP) :: LIST<STRING>
labels(input :: NODE) :: LIST<STRING>
last(list :: LIST<ANY>) :: ANY
left(original :: STRING, length :: INTEGER) :: STRING
length(input :: PATH) :: INTEGER
linenumber() :: INTEGER
localdatetime(input = DEFAULT_TEMPORAL_ARGUMENT :: ANY) :: LOCAL DATETIME
localdatetime.realtime(timezone = DEFAULT_TEMPORAL_ARGUMENT :: ANY) :: LOCAL DATETIME
localdatetime.statement(timezone = DEFAULT_TEMPORAL_ARGUMENT :: ANY) :: LOCAL DATETIME
localdatetime.transaction(timezone = DEFAULT_TEMPORAL_ARGUMENT :: ANY) :: LOCAL DATETIME
localdatetime.truncate(unit :: STRING, input = DEFAULT_TEMPORAL_ARGUMENT :: ANY, fields = null :: MAP) :: LOCAL DATETIME
localtime(input = DEFAULT_TEMPORAL_ARGUMENT :: ANY) :: LOCAL TIME
localtime.realtime(timezone = DEFAULT_TEMPORAL_ARGUMENT :: ANY) :: LOCAL TIME
localtime.statement(timezone = DEFAULT_TEMPORAL_ARGUMENT :: ANY) :: LOCAL TIME
localtime.transaction(timezone = DEFAULT_TEMPORAL_ARGUMENT :: ANY) :: LOCAL TIME
localtime.truncate(unit :: STRING, input = DEFAULT_TEMPORAL_ARGUMENT :: ANY, fields = null :: MAP) :: LOCAL TIME
log(input :: FLOAT) :: FLOAT
log10(input :: FLOAT) :: FLOAT
lower(input :: STRING) :: STRING
ltrim(input :: STRING, trimCharacterString :: STRING) :: STRING
max(input :: ANY) :: ANY
min(input :: ANY) :: ANY
nodes(input :: PATH) :: LIST<NODE>
none(variable :: VARIABLE IN list :: LIST<ANY> WHERE predicate :: ANY) :: BOOLEAN
normalize(input :: STRING, normalForm = NFC :: [NFC, NFD, NFKC, NFKD]) :: STRING
nullIf(v1 :: ANY, v2 :: ANY) :: ANY
percentileCont(input :: FLOAT, percentile :: FLOAT) :: FLOAT
percentileDisc(input :: INTEGER | FLOAT, percentile :: FLOAT) :: INTEGER | FLOAT
pi() :: FLOAT
point(input :: MAP) :: POINT
point.distance(from :: POINT, to :: POINT) :: FLOAT
point.withinBBox(point :: POINT, lowerLeft :: POINT, upperRight :: POINT) :: BOOLEAN
properties(input :: NODE | RELATIONSHIP | MAP) :: MAP
radians(input :: FLOAT) :: FLOAT
rand() :: FLOAT
randomUUID() :: STRING
range(start :: INTEGER, end :: INTEGER, step :: INTEGER) :: LIST<INTEGER>
reduce(accumulator :: VARIABLE = initial :: ANY, variable :: VARIABLE IN list :: LIST<ANY> | expression :: ANY) :: ANY
relationships(input :: PATH) :: LIST<RELATIONSHIP>
replace(original :: STRING, search :: STRING, replace :: STRING) :: STRING
reverse(input :: STRING | LIST<ANY>) :: STRING | LIST<ANY>
right(original :: STRING, length :: INTEGER) :: STRING
round(value :: FLOAT, precision :: INTEGER | FLOAT, mode :: STRING) :: FLOAT
rtrim(input :: STRING, trimCharacterString :: STRING) :: STRING
sign(input :: INTEGER | FLOAT) :: INTEGER
sin(input :: FLOAT) :: FLOAT
single(variable :: VARIABLE IN list :: LIST<ANY> WHERE predicate :: ANY) :: BOOLEAN
size(input :: STRING | LIST<ANY>) :: INTEGER
split(original :: STRING, splitDelimiters :: STRING | LIST<STRING>) :: LIST<STRING>
sqrt(input :: FLOAT) :: FLOAT
startNode(input :: RELATIONSHIP) :: NODE
stdev(input :: FLOAT) :: FLOAT
stdevp(input :: FLOAT) :: FLOAT
substring(original :: STRING, start :: INTEGER, length :: INTEGER) :: STRING
sum(input :: INTEGER | FLOAT | DURATION) :: INTEGER | FLOAT | DURATION
tail(input :: LIST<ANY>) :: LIST<ANY>
tan(input :: FLOAT) :: FLOAT
time(input = DEFAULT_TEMPORAL_ARGUMENT :: ANY) :: ZONED TIME
time.realtime(timezone = DEFAULT_TEMPORAL_ARGUMENT :: ANY) :: ZONED TIME
time.statement(timezone = DEFAULT_TEMPORAL_ARGUMENT :: ANY) :: ZONED TIME
time.transaction(timezone = DEFAULT_TEMPORAL_ARGUMENT :: ANY) :: ZONED TIME
time.truncate(unit :: STRING, input = DEFAULT_TEMPORAL_ARGUMENT :: ANY, fields = null :: MAP) :: ZONED TIME
timestamp() :: INTEGER
toBoolean(input :: BOOLEAN | STRING | INTEGER) :: BOOLEAN
toBooleanList(input :: LIST<ANY>) :: LIST<BOOLEAN>
toBooleanOrNull(input :: ANY) :: BOOLEAN
toFloat(input :: STRING | INTEGER | FLOAT) :: FLOAT
toFloatList(input :: LIST<ANY>) :: LIST<FLOAT>
toFloatOrNull(input :: ANY) :: FLOAT
toInteger(input :: BOOLEAN | STRING | INTEGER | FLOAT) :: INTEGER
toIntegerList(input :: LIST<ANY>) :: LIST<INTEGER>
toIntegerOrNull(input :: ANY) :: INTEGER
toLower(input :: STRING) :: STRING
toString(input :: ANY) :: STRING
toStringList(input :: LIST<ANY>) :: LIST<STRING>
toStringOrNull(input :: ANY) :: STRING
toUpper(input :: STRING) :: STRING
trim([[LEADING | TRAILING | BOTH] [trimCharacterString :: STRING] FROM] input :: STRING) :: STRING
type(input :: RELATIONSHIP) :: STRING
upper(input :: STRING) :: STRING
valueType(input :: ANY) :: STRING
vector.similarity.cosine(a :: LIST<INTEGER | FLOAT>, b :: LIST<INTEGER | FLOAT>) :: FLOAT
vector.similarity.euclidean(a :: LIST<INTEGER | FLOAT>, b :: LIST<INTEGER | FLOAT>) :: FLOAT
`;

/**
 * Those that only Cypher 25 has; a query may call them, and a database that has them answers. Of the others, some take more in
 * Cypher 25.
 */
export const CYPHER_25_FUNCTIONS: readonly string[] = [
  ...['allReduce', 'cosh', 'coth', 'format', 'sinh', 'tanh', 'vector'],
  ...['vector_dimension_count', 'vector_distance', 'vector_norm'],
];

export const FUNCTIONS: readonly CypherFunction[] = SIGNATURES.trim().split('\n').map(readSignature);

function readSignature(signature: string): CypherFunction {
  const open = signature.indexOf('(');
  const close = signature.lastIndexOf(') ::');
  const parameters = signature.slice(open + 1, close).split(/, (?=\w+ ::|\w+ = )/);
  return {
    name: signature.slice(0, open),
    signature,
    parameters: parameters
      .filter((parameter) => parameter !== '')
      .map((parameter) => {
        const [name = '', type = ''] = parameter.split(' :: ');
        return { name, type };
      }),
    returns: signature.slice(close + 5),
  };
}
