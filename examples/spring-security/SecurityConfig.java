import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.web.SecurityFilterChain;

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
}
