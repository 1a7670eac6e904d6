"""A relying service with Flask and Authlib: flask --app app run --host localhost --port 8000"""

import json
from urllib.parse import urlencode

from authlib.integrations.flask_client import OAuth
from flask import Flask, redirect, session, url_for

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
