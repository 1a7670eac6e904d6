import java.io.IOException;
import java.net.ServerSocket;
import org.testcontainers.containers.FixedHostPortGenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/** Prøveporten for a test in Java: a container of its own, on a free port, that ends with the test. */
public final class Proveporten extends FixedHostPortGenericContainer<Proveporten> {
  private final String issuer;

  /** The image: built before by {@code docker build --tag proveporten .} in a clone. */
  public Proveporten(String image) {
    super(image);
    int port = freePort();
    issuer = "http://localhost:" + port;
    withFixedExposedPort(port, 7575);
    withEnv("PROVEPORTEN_ISSUER", issuer);
    withEnv("PROVEPORTEN_STORAGE", "sqlite::memory:");
    // The port is open to this machine's network for as long as the test runs; a token of its own is safer.
    withEnv("PROVEPORTEN_CONTROL_TOKEN", "none");
    withEnv("PROVEPORTEN_DEMO_PORT", "off");
    waitingFor(Wait.forHttp("/ready").forPort(7575).forStatusCode(200));
  }

  /** For the service under test: spring.security.oauth2.client.provider.idporten.issuer-uri. */
  public String issuer() {
    return issuer;
  }

  /** A port that is free on this machine: the issuer must be known before the container is there. */
  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException error) {
      throw new IllegalStateException(error);
    }
  }
}
