import java.nio.file.Path;

/**
 * A Neo4j server with its data and its neo4j.conf in the folder given; it ends when its standard input closes. Neo4j's own
 * classes are looked up by name: a compiler of Java 17 does not read those of the calendar releases.
 */
public final class Neo4jServer {
  private static final String BUILDER = "org.neo4j.dbms.api.DatabaseManagementServiceBuilder";
  private static final String SERVICE = "org.neo4j.dbms.api.DatabaseManagementService";

  public static void main(String[] arguments) throws Exception {
    var home = Path.of(arguments[0]);
    var type = Class.forName(BUILDER);
    var builder = type.getConstructor(Path.class).newInstance(home);
    type.getMethod("loadPropertiesFromFile", Path.class).invoke(builder, home.resolve("neo4j.conf"));
    var server = type.getMethod("build").invoke(builder);
    var shutdown = Class.forName(SERVICE).getMethod("shutdown");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> invoke(shutdown, server)));
    System.out.println("ready");
    while (System.in.read() != -1) {}
    System.exit(0);
  }

  private static void invoke(java.lang.reflect.Method method, Object target) {
    try {
      method.invoke(target);
    } catch (ReflectiveOperationException error) {
      throw new IllegalStateException(error);
    }
  }
}
