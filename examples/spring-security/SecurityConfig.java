import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OidcBackChannelLogoutHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.session.InMemoryOidcSessionRegistry;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/** What application.yml cannot say: PKCE before version 7, the level, and logout at ID-porten and by it. */
@Configuration
class SecurityConfig {
  private static final String ACR_VALUES = "idporten-loa-high";

  @Bean
  SecurityFilterChain security(HttpSecurity http, ClientRegistrationRepository clients) throws Exception {
    var requests = new DefaultOAuth2AuthorizationRequestResolver(clients, "/oauth2/authorization");
    requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce()
        .andThen(request -> request.additionalParameters(more -> more.put("acr_values", ACR_VALUES))));

    var goodbye = new OidcClientInitiatedLogoutSuccessHandler(clients);
    goodbye.setPostLogoutRedirectUri("{baseUrl}/");

    return http
        .authorizeHttpRequests(to -> to.requestMatchers("/").permitAll().anyRequest().authenticated())
        .oauth2Login(login -> login.authorizationEndpoint(at -> at.authorizationRequestResolver(requests)))
        .logout(logout -> logout.logoutSuccessHandler(goodbye))
        .oidcLogout(logout -> logout.backChannel(Customizer.withDefaults()))
        .build();
  }

  /** A browser can change the level in the address: what counts is the level that the id_token tells. */
  @Bean
  JwtDecoderFactory<ClientRegistration> idTokens() {
    var factory = new OidcIdTokenDecoderFactory();
    factory.setJwtValidatorFactory(client -> new DelegatingOAuth2TokenValidator<>(
        new JwtTimestampValidator(),
        new OidcIdTokenValidator(client),
        new JwtClaimValidator<String>("acr", ACR_VALUES::equals)));
    return factory;
  }

  /** Which session belongs to which sid; with several instances, one they share. */
  @Bean
  OidcSessionRegistry sessions() {
    return new InMemoryOidcSessionRegistry();
  }

  @Bean
  OidcBackChannelLogoutHandler backChannel(OidcSessionRegistry sessions) {
    return new OidcBackChannelLogoutHandler(sessions);
  }

  /** Tells the registry of sessions that ended otherwise. */
  @Bean
  HttpSessionEventPublisher sessionEvents() {
    return new HttpSessionEventPublisher();
  }
}
