from kg.identity.bodies.slips import slips


def core(name):
    return tuple(name.split())


def test_long_names_that_differ_in_one_mark_are_found():
    right, wrong = core("sở tài nguyên môi trường mỹ lâm"), core("sở tài nguyên môi trưởng mỹ lâm")
    assert list(slips([wrong, right])) == [(right, wrong)]


def test_short_names_and_more_marks_are_no_slips():
    assert not list(slips([core("tiểu học hòa mai"), core("tiểu học hoa mai")]))
    assert not list(slips([core("trạm y tế xã hòa lập"), core("trạm y tế xã hoa lạp")]))
