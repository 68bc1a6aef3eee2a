# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The Django settings. Everything that differs between installations comes from the environment, safe when left out.

The variables are described in docs/reference/web.md.
"""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

from csp.constants import NONE, SELF

from byggesten.store.database.engine import database
from byggesten.web.oidc_roles import grants, origin
from byggesten.web.secret import secret_key

HERE = Path(__file__).resolve().parent


def _on(name: str, default: bool) -> bool:
    said = os.environ.get(name, "").strip().casefold()
    return default if not said else said in ("1", "yes", "true", "on", "ja")


def _words(name: str, default: str = "") -> list[str]:
    return [word for word in os.environ.get(name, default).replace(",", " ").split() if word]


DATA = Path(os.environ.get("BYGGESTEN_DATA", "byggesten-data")).resolve()
DATA.mkdir(mode=0o700, parents=True, exist_ok=True)
DEMO = _on("BYGGESTEN_DEMO", False)
HTTPS = _on("BYGGESTEN_HTTPS", True)
DEBUG = False
SECRET_KEY = os.environ.get("BYGGESTEN_SECRET_KEY") or secret_key(DATA)
ALLOWED_HOSTS = _words("BYGGESTEN_HOSTS", "localhost 127.0.0.1 [::1]")
CSRF_TRUSTED_ORIGINS = _words("BYGGESTEN_ORIGINS")
# The day pages take for today, where an installation for demonstration or test stands still: YYYY-MM-DD.
TODAY = dt.date.fromisoformat(os.environ["BYGGESTEN_TODAY"]) if os.environ.get("BYGGESTEN_TODAY") else None
DATABASES = {"default": database(os.environ.get("DATABASE_URL") or "sqlite:///byggesten.sqlite3", DATA)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
ROOT_URLCONF = "byggesten.web.urls"
WSGI_APPLICATION = "byggesten.web.wsgi.application"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "axes",
    "csp",
    "rules",
    "byggesten.store.database",
    "byggesten.web",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "byggesten.web.headers.HeadersMiddleware",
    "byggesten.web.language.LanguageMiddleware",
    "byggesten.web.api.middleware.ApiMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "byggesten.web.second_factor.SecondFactorMiddleware",
    "byggesten.web.access.AccessMiddleware",
    "axes.middleware.AxesMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [HERE / "templates"],
        "APP_DIRS": False,
        "OPTIONS": {
            "environment": "byggesten.web.templating.environment",
            "context_processors": ["byggesten.web.templating.page_context"],
        },
    },
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [HERE / "templates_django"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# ------------------------------------------------------------------------------------------------ accounts
AUTH_USER_MODEL = "web.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
_VALIDATION = "django.contrib.auth.password_validation"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"{_VALIDATION}.UserAttributeSimilarityValidator", "OPTIONS": {"user_attributes": ("email", "name")}},
    {"NAME": f"{_VALIDATION}.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": f"{_VALIDATION}.CommonPasswordValidator"},
]
LOGIN_REDIRECT_URL = "start"
LOGIN_URL = "account_login"
LOGOUT_REDIRECT_URL = "start"
CSRF_FAILURE_VIEW = "byggesten.web.pages.site.views.expired"
# The same accounts for everybody: nobody signs up, an administrator or the organisation's own sign-in makes them.
ACCOUNT_ADAPTER = "byggesten.web.adapters.AccountAdapter"
ACCOUNT_TEMPLATE_EXTENSION = "html.j2"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_ON_GET = False
# A whole town hall comes from one address; the limit for one account is axes's, below.
ACCOUNT_RATE_LIMITS = {"login": "300/m/ip", "login_failed": "60/m/ip,10/300s/key"}
PASSWORD_RESET_TIMEOUT = 24 * 60 * 60

# The second factor: which roles must have one stands in second_factor.py.
REQUIRE_MFA = _on("BYGGESTEN_REQUIRE_MFA", not DEMO)
MFA_ADAPTER = "byggesten.web.adapters.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = os.environ.get("BYGGESTEN_NAME", "Byggesten")
MFA_TOTP_TOLERANCE = 1
MFA_ALLOW_UNVERIFIED_EMAIL = True

# The organisation's own sign-in (OpenID Connect). An address the issuer calls verified is the account of that address.
OIDC_ISSUER = os.environ.get("BYGGESTEN_OIDC_ISSUER", "")
OIDC_ROLE_CLAIM = os.environ.get("BYGGESTEN_OIDC_ROLE_CLAIM", "groups")
OIDC_ROLES = grants(os.environ.get("BYGGESTEN_OIDC_ROLES", ""))
SOCIALACCOUNT_ADAPTER = "byggesten.web.adapters.SocialAccountAdapter"
SOCIALACCOUNT_EMAIL_AUTHENTICATION = SOCIALACCOUNT_EMAIL_AUTHENTICATION_AUTO_CONNECT = True
SOCIALACCOUNT_EMAIL_VERIFICATION = "none"
SOCIALACCOUNT_STORE_TOKENS = False
SOCIALACCOUNT_PROVIDERS = {
    "openid_connect": {
        "OAUTH_PKCE_ENABLED": True,
        "APPS": [
            {
                "provider_id": "organisation",
                "name": os.environ.get("BYGGESTEN_OIDC_NAME", "OpenID Connect"),
                "client_id": os.environ.get("BYGGESTEN_OIDC_CLIENT_ID", ""),
                "secret": os.environ.get("BYGGESTEN_OIDC_SECRET", ""),
                "settings": {"server_url": OIDC_ISSUER},
            }
        ]
        if OIDC_ISSUER
        else [],
    }
}

# Five wrong passwords for an account from an address, and both wait a quarter of an hour.
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = dt.timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_DISABLE_ACCESS_LOG = True
AXES_VERBOSE = False
AXES_USERNAME_CALLABLE = "byggesten.web.safety.account_key"
AXES_CLIENT_IP_CALLABLE = "byggesten.web.safety.client_address"
AXES_CLIENT_STR_CALLABLE = "byggesten.web.safety.nobody"
AXES_LOCKOUT_CALLABLE = "byggesten.web.safety.locked_out"

# ------------------------------------------------------------------------------------------------ mail
# Without a server for it no mail is sent, and nobody is offered any; a demonstration writes it where it runs.
EMAIL_HOST = os.environ.get("BYGGESTEN_SMTP_HOST", "")
EMAIL_PORT = int(os.environ.get("BYGGESTEN_SMTP_PORT", "587"))
EMAIL_HOST_USER = os.environ.get("BYGGESTEN_SMTP_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("BYGGESTEN_SMTP_PASSWORD", "")
EMAIL_USE_TLS = _on("BYGGESTEN_SMTP_TLS", True)
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = os.environ.get("BYGGESTEN_MAIL_FROM", "byggesten@localhost")
SENDS_MAIL = bool(EMAIL_HOST) or DEMO
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if EMAIL_HOST else 'console' if DEMO else 'dummy'}.EmailBackend"

ACCESSIBILITY_STATEMENT = os.environ.get("BYGGESTEN_ACCESSIBILITY_STATEMENT", "")

# ------------------------------------------------------------------------------------------------ languages and time
LANGUAGE_CODE = "da"
LANGUAGES = [("da", "Dansk"), ("en", "English")]
TIME_ZONE = "Europe/Copenhagen"
USE_TZ = True
USE_I18N = True

# ------------------------------------------------------------------------------------------------ files
STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
STATICFILES_DIRS = [HERE / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "byggesten.web.statics.Statics"},
}
WHITENOISE_KEEP_ONLY_HASHED_FILES = True
DATA_UPLOAD_MAX_MEMORY_SIZE = 4 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2000
FILE_UPLOAD_MAX_MEMORY_SIZE = 4 * 1024 * 1024

# Limits are counted here, by all processes together.
CACHES = {"default": {"BACKEND": "django.core.cache.backends.filebased.FileBasedCache", "LOCATION": DATA / "cache"}}

# The API: calls a minute of a user by all their tokens, wrong tokens in a quarter of an hour from an address, bytes.
API_PER_MINUTE = int(os.environ.get("BYGGESTEN_API_PER_MINUTE", "300"))
API_WRONG_TOKENS = int(os.environ.get("BYGGESTEN_API_WRONG_TOKENS", "20"))
API_BODY = 1024 * 1024

# ------------------------------------------------------------------------------------------------ safety
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = HTTPS
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = LANGUAGE_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 8 * 60 * 60
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_AGE = 365 * 24 * 60 * 60
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SECURE_REDIRECT_EXEMPT = [r"^healthy$"]
BEHIND_PROXY = _on("BYGGESTEN_BEHIND_PROXY", False)
if BEHIND_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF, *origin(OIDC_ISSUER), *_words("BYGGESTEN_OIDC_ORIGINS")],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "manifest-src": [SELF],
    }
}

# ------------------------------------------------------------------------------------------------ what is logged
# Addresses, parameters and persons never: only that something failed, where in the program, and how it is found again.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"no_data": {"()": "byggesten.web.logs.WithoutData"}},
    "formatters": {"plain": {"()": "byggesten.web.logs.PlainFormatter"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "filters": ["no_data"], "formatter": "plain"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": ["console"], "level": "WARNING", "propagate": False},
        # What a reader may not see or has written wrongly is no event of the program's.
        "django.request": {"level": "ERROR"},
    },
}
