# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The tables of the store."""

import django.db.models.deletion
import django.db.models.functions.datetime
from django.db import migrations, models


class Migration(migrations.Migration):
    """Organisations, files, the chain and its contents."""

    initial = True

    dependencies = ()

    operations = (
        migrations.CreateModel(
            name="Line",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("seq", models.BigIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[("append", "Append"), ("write", "Write"), ("remove", "Remove"), ("erase", "Erase")],
                        max_length=10,
                    ),
                ),
                ("path", models.CharField(max_length=500)),
                ("position", models.BigIntegerField()),
                ("content", models.CharField(max_length=64)),
                ("digest", models.CharField(max_length=64)),
                ("previous", models.CharField(blank=True, max_length=64)),
                ("at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
            ],
            options={
                "db_table": "byggesten_line",
            },
        ),
        migrations.CreateModel(
            name="Workspace",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("slug", models.SlugField(max_length=100, unique=True)),
                ("name", models.CharField(max_length=200)),
                ("created", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
            ],
            options={
                "db_table": "byggesten_workspace",
            },
        ),
        migrations.CreateModel(
            name="Content",
            fields=[
                (
                    "line",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="bytes",
                        serialize=False,
                        to="byggesten_store.line",
                    ),
                ),
                ("salt", models.BinaryField(null=True)),
                ("data", models.BinaryField(null=True)),
            ],
            options={
                "db_table": "byggesten_content",
            },
        ),
        migrations.AddField(
            model_name="line",
            name="workspace",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="chain", to="byggesten_store.workspace"
            ),
        ),
        migrations.CreateModel(
            name="File",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("path", models.CharField(max_length=500)),
                ("data", models.BinaryField(default=b"")),
                ("salt", models.BinaryField(default=b"")),
                ("base", models.BigIntegerField(default=0)),
                ("last", models.BigIntegerField(default=0)),
                ("lines", models.BigIntegerField(default=0)),
                ("appended", models.BigIntegerField(default=0)),
                ("size", models.BigIntegerField(default=0)),
                ("stamp", models.CharField(max_length=64)),
                (
                    "workspace",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="files",
                        to="byggesten_store.workspace",
                    ),
                ),
            ],
            options={
                "db_table": "byggesten_file",
            },
        ),
        migrations.AddIndex(
            model_name="line",
            index=models.Index(fields=["workspace", "path", "seq"], name="byggesten_line_of_file"),
        ),
        migrations.AddIndex(
            model_name="line",
            index=models.Index(fields=["workspace", "digest"], name="byggesten_line_digest"),
        ),
        migrations.AddConstraint(
            model_name="line",
            constraint=models.UniqueConstraint(fields=("workspace", "seq"), name="byggesten_line_once"),
        ),
        migrations.AddConstraint(
            model_name="file",
            constraint=models.UniqueConstraint(fields=("workspace", "path"), name="byggesten_file_once"),
        ),
    )
