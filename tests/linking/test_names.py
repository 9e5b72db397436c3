import pytest

from kg.linking.names import is_common


@pytest.mark.parametrize("name", ["Nguyễn Mạnh Hùng", "NGUYỄN VĂN TUẤN", "Trần Tuấn Anh", "Nguyễn Thị Thanh"])
def test_names_that_many_bear(name):
    assert is_common(name)


@pytest.mark.parametrize("name", ["Phạm Minh Chính", "Vương Đình Huệ", "Lò Việt Phương", "Tuấn", ""])
def test_names_that_few_bear(name):
    assert not is_common(name)
