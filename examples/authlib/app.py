"""A relying service with Flask and Authlib: flask --app app run --host localhost --port 8000"""

import json
from urllib.parse import urlencode

from authlib.integrations.flask_client import OAuth
from flask import Flask, abort, redirect, session, url_for
from joserfc.jws import JWSRegistry

# ID-porten's tokens carry their certificate (x5c). joserfc, which Authlib reads them with, takes 512 bytes of header unless told.
JWSRegistry.max_header_length = 16_384

app = Flask(__name__)
app.config.from_file("settings.json", load=json.load)
# Reads every setting that begins with IDPORTEN_.
idporten = OAuth(app).register("idporten")


@app.get("/")
def home():
    return session.get("user") or "You are not logged in. /login"


@app.get("/login")
def login():
    # Authlib makes state, nonce and PKCE, and checks them on the way back.
    return idporten.authorize_redirect(
        url_for("callback", _external=True), acr_values=app.config["ACR_VALUES"]
    )


@app.get("/callback")
def callback():
    token = idporten.authorize_access_token()
    # A browser can change the level in the address: what counts is the level that the id_token tells.
    if token["userinfo"].get("acr") != app.config["ACR_VALUES"]:
        abort(403, "This service wants a login at a higher level.")
    session["user"] = token["userinfo"]
    return redirect(url_for("home"))


@app.get("/logout")
def logout():
    session.clear()
    query = {
        "client_id": idporten.client_id,
        "post_logout_redirect_uri": url_for("home", _external=True),
    }
    end = idporten.load_server_metadata()["end_session_endpoint"]
    return redirect(f"{end}?{urlencode(query)}")
