# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Accounts: people, what they are in which organisation, and tokens for programs that act for them."""

from __future__ import annotations

import secrets
from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models

from byggesten.actions.permission import ROLE_NAMES, Role
from byggesten.store.database.models import Workspace


def pseudonym() -> str:
    """A name for logs that says nothing of the person."""
    return f"u-{secrets.token_hex(6)}"


class UserManager(BaseUserManager):
    """Makes users; the address is how they sign in."""

    def create_user(self, email: str, password: str | None = None, **fields: object) -> User:
        """A user who may sign in; without a password only through the organisation's own sign-in."""
        user = self.model(email=self.normalize_email(email), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user


class User(AbstractBaseUser, PermissionsMixin):
    """A person who signs in. Logs and audit lines hold the pseudonym; the name stands here alone and can be deleted."""

    email = models.EmailField(unique=True)
    name = models.CharField(max_length=200)
    pseudonym = models.CharField(max_length=32, unique=True, default=pseudonym, editable=False)
    is_active = models.BooleanField(default=True)
    joined = models.DateTimeField(auto_now_add=True)

    objects: ClassVar[UserManager] = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    def __str__(self) -> str:
        """The pseudonym, so that no name gets into a log by accident."""
        return self.pseudonym


class Membership(models.Model):
    """What a person is in an organisation; a head of unit is it for one unit, by its id."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="memberships")
    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=32, choices=[(role.value, ROLE_NAMES[role].en) for role in Role])
    unit = models.CharField(max_length=200, blank=True, default="")

    class Meta:
        """One role for each person in each organisation."""

        constraints: ClassVar[list] = [
            models.UniqueConstraint(fields=["user", "workspace"], name="one_role_in_an_organisation")
        ]

    def __str__(self) -> str:
        """Who is what where."""
        return f"{self.user} {self.role} {self.workspace_id}"


class Token(models.Model):
    """A secret with which a program acts for a user in one organisation, within scopes. Only its digest is kept."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="tokens")
    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="tokens")
    name = models.CharField(max_length=200)
    digest = models.CharField(max_length=64, unique=True)
    scopes = models.CharField(max_length=200)
    created = models.DateTimeField()
    expires = models.DateTimeField()
    last_used = models.DateTimeField(null=True)
    revoked = models.BooleanField(default=False)

    def __str__(self) -> str:
        """Whose token it is and what it is called."""
        return f"{self.user} {self.name}"
