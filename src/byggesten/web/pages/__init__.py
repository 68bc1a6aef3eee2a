# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The pages, one package each: its routes, views, words; templates and styles under the same name."""
