# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What the API answers and takes, declared once: the OpenAPI document is made of it, answers are held against it."""
