import java.nio.file.Path;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/** A Neo4j server with its data and its neo4j.conf in the folder given; it ends when its standard input closes. */
public final class Neo4jServer {
  public static void main(String[] arguments) throws Exception {
    var home = Path.of(arguments[0]);
    var server = new DatabaseManagementServiceBuilder(home).loadPropertiesFromFile(home.resolve("neo4j.conf")).build();
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
    System.out.println("ready");
    while (System.in.read() != -1) {}
    System.exit(0);
  }
}
