"""The configuration is read strictly; every refusal names its line and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from iom_l10n.errors import ConfigError
from iom_l10n.model import Config, GateSettings, LocaleTag, Penalties, Severity
from iom_l10n.project import add_targets, load_config
from iom_l10n.workflow.initialise import initialise

if TYPE_CHECKING:
    from pathlib import Path

ES, AR, PT_BR = LocaleTag("es"), LocaleTag("ar"), LocaleTag("pt-BR")


def config(tmp_path: Path, text: str) -> Config:
    path = tmp_path / "iom-l10n.toml"
    path.write_text(text, encoding="utf-8")
    return load_config(path)


def test_an_empty_file_is_the_default(tmp_path: Path) -> None:
    assert config(tmp_path, "") == Config()


def test_the_file_of_init_says_the_defaults(tmp_path: Path) -> None:
    initialise(tmp_path / "desk")
    read = load_config(tmp_path / "desk" / "iom-l10n.toml")
    assert read == Config()


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("timeout = -1", "“timeout” must not be -1; the default is 30"),
        ("timeout = 0", "“timeout” must not be 0"),
        ("timeout = nan", "“timeout” must not be nan"),
        ("price = -0.5", "“price” must not be -0.5; the default is 0"),
        ('url = "ftp://127.0.0.1"', "“ftp://127.0.0.1” is no address that can be asked"),
        ('url = "127.0.0.1:11434"', "begin it with http:// or https://"),
    ],
)
def test_settings_of_engines_that_cannot_be(tmp_path: Path, line: str, says: str) -> None:
    with pytest.raises(ConfigError) as caught:
        config(tmp_path, f"[engines.openai]\n{line}\n")
    assert says in str(caught.value)


def test_everything_is_read(tmp_path: Path) -> None:
    read = config(
        tmp_path,
        """
        [project]
        targets = ["es", "PT_br", "es"]
        [releases]
        max_mb = 5
        [engines]
        order = ["apertium", "deepl"]
        [engines.deepl]
        key_env = "DEEPL_KEY"
        timeout = 10
        [memory]
        use = "translated"
        min_score = 80
        accept_from = 102
        [memory.penalties]
        machine = 12
        age = 1
        [checks]
        ignore = ["SPC"]
        severity = { NUM001 = "warning" }
        [gate]
        fail_on = "warning"
        [gate.default]
        reviewed = 50
        [gate.es]
        translated = 90
        [style.es]
        quotes = "“”"
        [publish]
        as = ["html"]
        """,
    )
    assert read.targets == (ES, PT_BR)
    assert read.engine_order == ("apertium", "deepl")
    assert (read.engines["deepl"].key_env, read.engines["deepl"].timeout) == ("DEEPL_KEY", 10.0)
    assert (read.memory.use, read.memory.min_score) == ("translated", 80)
    assert read.memory.accept_from == 102
    assert read.memory.penalties == Penalties(machine=12, unreviewed=2, other_project=0, age=1)
    assert read.checks.ignore == ("SPC",)
    assert read.checks.severity == {"NUM001": "warning"}
    assert read.fail_on is Severity.WARNING
    assert read.gate_for(ES) == GateSettings(translated=90, reviewed=50)
    assert read.gate_for(AR) == GateSettings(translated=100, reviewed=50)
    assert read.style[ES] == {"quotes": "“”"}
    assert read.publish_as == ("html",)
    assert read.max_megabytes == 5


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("[project\n", 1, "not valid TOML"),
        ('[project]\ntarget = ["es"]\n', 2, "did you mean “targets”?"),
        ("[zzz]\n", 1, "known keys: project, releases"),
        ("\n[memory]\nmin_score = 101\n", 3, "from 0 to 100"),
        ("[memory]\nmin_score = true\n", 2, "must be a number"),
        ("[memory]\naccept_from = 95\n", 2, "one of 0, 101, 102"),
        ('[engines.openai]\nkey_env = "sk-abc-123"\n', 2, "must be the name of an environment"),
        ("[memory.penalties]\nrobot = 5\n", 2, "unknown key “robot”"),
        ('[memory]\nuse = "all"\n', 2, "reviewed, translated, history"),
        ('[project]\ntargets = ["klingon"]\n', 2, "unknown language tag"),
        ('[project]\ntargets = ["../etc"]\n', 2, "unknown language tag"),
        ("[project]\ntargets = [3]\n", 2, "must hold strings"),
        ('[project]\ntargets = "es"\n', 2, "must be a list"),
        ('[project]\nsource = "es"\n', 2, "must be “fr”"),
        ('project = "es"\n', 1, "must be a table"),
        ('[gate]\nfail_onn = "error"\n', 2, "did you mean “fail_on”?"),
        ('[project]\ntargets = ["fr"]\n', 2, "is the source language"),
        ('[gate]\nfail_on = "never"\n', 2, "error, warning, info"),
        ("[gate.es]\nreview = 3\n", 2, "did you mean “reviewed”?"),
        ('[publish]\nas = ["pdf"]\n', 2, "choose among md, html"),
        ('[engines.deepl]\nkey = "secret"\n', 2, "unknown key"),
        ("[releases]\nmax_mb = 0\n", 2, "a whole number above 0"),
        ("[releases]\nmax_mb = 0.5\n", 2, "a whole number above 0"),
        ('[style.es]\nfont = "x"\n', 2, "known keys: quotes"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(
    tmp_path: Path, text: str, line: int, says: str
) -> None:
    with pytest.raises(ConfigError) as caught:
        config(tmp_path, text)
    assert caught.value.line == line
    assert says in str(caught.value)


def test_a_file_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    (tmp_path / "iom-l10n.toml").write_bytes("# é".encode("latin-1"))
    with pytest.raises(ConfigError, match="not UTF-8"):
        load_config(tmp_path / "iom-l10n.toml")
    with pytest.raises(ConfigError, match="No such file"):
        load_config(tmp_path / "none.toml")


def test_adding_a_language_keeps_comments_and_layout(tmp_path: Path) -> None:
    path = tmp_path / "iom-l10n.toml"
    path.write_text('# our desk\n[project]\ntargets = ["en"]  # for now\n', encoding="utf-8")
    assert add_targets(path, [LocaleTag("en"), AR, AR]) == [AR]
    assert path.read_text(encoding="utf-8") == (
        '# our desk\n[project]\ntargets = ["en", "ar"]  # for now\n'
    )
    assert add_targets(path, [AR]) == []


def test_adding_a_language_to_an_inline_table(tmp_path: Path) -> None:
    path = tmp_path / "iom-l10n.toml"
    path.write_text('project = {targets = ["en"]}\n', encoding="utf-8")
    assert add_targets(path, [AR]) == [AR]
    assert load_config(path).targets == ("en", "ar")


def test_adding_a_language_to_the_defaults_names_them_all(tmp_path: Path) -> None:
    path = tmp_path / "iom-l10n.toml"
    path.write_text("", encoding="utf-8")
    add_targets(path, [AR])
    assert load_config(path).targets == ("en", "es", "ar")
