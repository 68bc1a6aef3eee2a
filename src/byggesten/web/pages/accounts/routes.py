# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The addresses of: signing in, one's own account and tokens."""

from __future__ import annotations

from byggesten.web.routes import Route

ROUTES: tuple[Route, ...] = ()
