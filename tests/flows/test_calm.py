"""flows/calm.py: the collector rests inside and works again afterwards, whatever happens."""

import gc

import pytest

from flows.calm import calm, settled


def test_the_collector_rests_inside_and_works_after_it():
    assert gc.isenabled()
    with calm():
        assert not gc.isenabled()
        with calm():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_works_again_after_an_error():
    with pytest.raises(RuntimeError), calm():
        raise RuntimeError
    assert gc.isenabled()


def test_where_it_was_off_it_stays_off():
    gc.disable()
    try:
        with calm():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_what_is_there_is_left_alone_until_the_end():
    with settled():
        assert gc.get_freeze_count() > 0
    assert gc.get_freeze_count() == 0


def test_it_is_looked_at_again_after_an_error():
    with pytest.raises(RuntimeError), settled():
        raise RuntimeError
    assert gc.get_freeze_count() == 0
