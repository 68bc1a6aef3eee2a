# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The addresses of: alternatives side by side."""

from __future__ import annotations

from byggesten.web.routes import Route

ROUTES: tuple[Route, ...] = ()
