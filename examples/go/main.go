// A relying service with go-oidc and x/oauth2: private_key_jwt, PKCE, a check of the level, logout.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"log"
	"net/http"
	"net/url"
	"os"
	"strings"
	"time"

	"github.com/coreos/go-oidc/v3/oidc"
	"github.com/go-jose/go-jose/v4"
	"github.com/go-jose/go-jose/v4/jwt"
	"golang.org/x/oauth2"
)

const (
	issuer    = "http://localhost:7575"
	clientID  = "go-example"
	origin    = "http://localhost:3000"
	acrValues = "idporten-loa-high"
)

type service struct {
	oauth2   oauth2.Config
	verifier *oidc.IDTokenVerifier
	signer   jose.Signer
	logout   string
}

func main() {
	var key jose.JSONWebKey
	if err := json.Unmarshal([]byte(os.Getenv("IDPORTEN_CLIENT_JWK")), &key); err != nil {
		log.Fatal("IDPORTEN_CLIENT_JWK holds no private key: ", err)
	}
	// The header names the kid of the key by itself.
	signer, err := jose.NewSigner(jose.SigningKey{Algorithm: jose.RS256, Key: key}, nil)
	if err != nil {
		log.Fatal(err)
	}
	provider, err := oidc.NewProvider(context.Background(), issuer)
	if err != nil {
		log.Fatal(err)
	}
	var discovered struct {
		EndSession string `json:"end_session_endpoint"`
	}
	if err := provider.Claims(&discovered); err != nil {
		log.Fatal(err)
	}
	endpoint := provider.Endpoint()
	endpoint.AuthStyle = oauth2.AuthStyleInParams
	s := service{
		oauth2: oauth2.Config{
			ClientID:    clientID,
			Endpoint:    endpoint,
			RedirectURL: origin + "/callback",
			Scopes:      []string{oidc.ScopeOpenID, "profile"},
		},
		verifier: provider.Verifier(&oidc.Config{ClientID: clientID}),
		signer:   signer,
		logout:   discovered.EndSession,
	}
	http.HandleFunc("GET /login", s.login)
	http.HandleFunc("GET /callback", s.callback)
	http.HandleFunc("GET /logout", s.leave)
	log.Fatal(http.ListenAndServe(strings.TrimPrefix(origin, "http://"), nil))
}

// assertion is the service's signed proof of itself: its audience is the issuer alone, and it is good for a minute.
func (s service) assertion() (string, error) {
	now := time.Now()
	return jwt.Signed(s.signer).Claims(map[string]any{
		"iss": clientID,
		"sub": clientID,
		"aud": issuer,
		"jti": oauth2.GenerateVerifier(),
		"iat": now.Unix(),
		"exp": now.Add(time.Minute).Unix(),
	}).Serialize()
}

func (s service) login(w http.ResponseWriter, r *http.Request) {
	state, nonce, verifier := oauth2.GenerateVerifier(), oauth2.GenerateVerifier(), oauth2.GenerateVerifier()
	// Binds the answer to this browser; a service with a session keeps the three there.
	http.SetCookie(w, &http.Cookie{
		Name: "login", Value: strings.Join([]string{state, nonce, verifier}, "."),
		Path: "/callback", HttpOnly: true, SameSite: http.SameSiteLaxMode,
	})
	address := s.oauth2.AuthCodeURL(state, oidc.Nonce(nonce), oauth2.S256ChallengeOption(verifier),
		oauth2.SetAuthURLParam("acr_values", acrValues))
	http.Redirect(w, r, address, http.StatusFound)
}

func (s service) callback(w http.ResponseWriter, r *http.Request) {
	claims, err := s.redeem(r)
	if err != nil {
		http.Error(w, err.Error(), http.StatusForbidden)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	if err := json.NewEncoder(w).Encode(claims); err != nil {
		log.Print(err)
	}
}

func (s service) redeem(r *http.Request) (map[string]any, error) {
	cookie, err := r.Cookie("login")
	if err != nil {
		return nil, errors.New("this browser did not begin the login")
	}
	kept := strings.Split(cookie.Value, ".")
	query := r.URL.Query()
	if len(kept) != 3 || query.Get("state") != kept[0] {
		return nil, errors.New("this browser did not begin the login")
	}
	if query.Get("iss") != issuer {
		return nil, errors.New("the answer is another issuer's")
	}
	if query.Has("error") {
		return nil, errors.New(query.Get("error") + ": " + query.Get("error_description"))
	}
	assertion, err := s.assertion()
	if err != nil {
		return nil, err
	}
	token, err := s.oauth2.Exchange(r.Context(), query.Get("code"), oauth2.VerifierOption(kept[2]),
		oauth2.SetAuthURLParam("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"),
		oauth2.SetAuthURLParam("client_assertion", assertion))
	if err != nil {
		return nil, err
	}
	return s.checked(r.Context(), token, kept[1])
}

// checked tells what the id_token says, once it is the one that was asked for.
func (s service) checked(ctx context.Context, token *oauth2.Token, nonce string) (map[string]any, error) {
	raw, _ := token.Extra("id_token").(string)
	idToken, err := s.verifier.Verify(ctx, raw)
	if err != nil {
		return nil, err
	}
	if idToken.Nonce != nonce {
		return nil, errors.New("the id_token is of another login")
	}
	claims := map[string]any{}
	if err := idToken.Claims(&claims); err != nil {
		return nil, err
	}
	// A browser can change the level in the address: what counts is the level that the id_token tells.
	if claims["acr"] != acrValues {
		return nil, errors.New("the login is below the level asked for")
	}
	return claims, nil
}

func (s service) leave(w http.ResponseWriter, r *http.Request) {
	query := url.Values{"client_id": {clientID}, "post_logout_redirect_uri": {origin + "/"}}
	http.Redirect(w, r, s.logout+"?"+query.Encode(), http.StatusFound)
}
