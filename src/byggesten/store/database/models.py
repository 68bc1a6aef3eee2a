# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The tables of the store: organisations, their files, and the chain of everything that happened to the files."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models.functions import Now


class Workspace(models.Model):
    """One organisation's workspace; nothing in it is seen from another."""

    slug = models.SlugField(max_length=100, unique=True)
    name = models.CharField(max_length=200)
    created = models.DateTimeField(db_default=Now())

    class Meta:
        """Table name."""

        db_table = "byggesten_workspace"

    def __str__(self) -> str:
        return self.name


class File(models.Model):
    """A file as it is now: the bytes it was last written with, and how many lines were appended after that.

    The appended lines themselves stand in the chain, those of this path with ``base`` < seq <= ``last``.
    """

    workspace = models.ForeignKey(Workspace, models.PROTECT, related_name="files")
    path = models.CharField(max_length=500)
    data = models.BinaryField(default=b"")
    salt = models.BinaryField(default=b"")
    base = models.BigIntegerField(default=0)
    last = models.BigIntegerField(default=0)
    lines = models.BigIntegerField(default=0)
    appended = models.BigIntegerField(default=0)
    size = models.BigIntegerField(default=0)
    stamp = models.CharField(max_length=64)

    class Meta:
        """Table name; one file a path."""

        db_table = "byggesten_file"
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["workspace", "path"], name="byggesten_file_once")
        ]

    def __str__(self) -> str:
        return self.path


class Kind(models.TextChoices):
    """What a line of the chain records."""

    APPEND = "append"
    WRITE = "write"
    REMOVE = "remove"
    ERASE = "erase"


class Line(models.Model):
    """A link of a workspace's chain; neither changed nor deleted, which triggers see to.

    ``seq`` counts from 1 in the workspace. ``position`` is the line's number in its file, from 0; of a file written or
    removed whole, how many lines it had. ``content`` is the salted digest of what was written. ``at`` is the
    database's clock, for people; the order is that of ``seq``.
    """

    workspace = models.ForeignKey(Workspace, models.PROTECT, related_name="chain")
    seq = models.BigIntegerField()
    kind = models.CharField(max_length=10, choices=Kind)
    path = models.CharField(max_length=500)
    position = models.BigIntegerField()
    content = models.CharField(max_length=64)
    digest = models.CharField(max_length=64)
    previous = models.CharField(max_length=64, blank=True)
    at = models.DateTimeField(db_default=Now())

    class Meta:
        """Table name; one line a number; found by file."""

        db_table = "byggesten_line"
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["workspace", "seq"], name="byggesten_line_once")
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["workspace", "path", "seq"], name="byggesten_line_of_file"),
            models.Index(fields=["workspace", "digest"], name="byggesten_line_digest"),
        ]

    def __str__(self) -> str:
        return f"{self.seq} {self.kind} {self.path}"


class Content(models.Model):
    """The bytes of an appended line and their salt, apart from the chain; NULL when they have been erased."""

    line = models.OneToOneField(Line, models.PROTECT, primary_key=True, related_name="bytes")
    salt = models.BinaryField(null=True)
    data = models.BinaryField(null=True)

    class Meta:
        """Table name."""

        db_table = "byggesten_content"

    def __str__(self) -> str:
        return str(self.line_id)
