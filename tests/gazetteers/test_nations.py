from kg.gazetteers.nations import nations


def test_other_names_lead_to_names_on_record() -> None:
    known = dict(nations())
    assert (known["Mỹ"], known["Lào"]) == ("Hoa Kỳ", "Lào")
    assert all(known[name] == name for name in known.values())
