"""Compares what has become of two simulated tenants."""


def sorted_lists(value):
    if isinstance(value, dict):
        return {key: sorted_lists(each) for key, each in value.items()}
    if isinstance(value, list):
        return sorted((sorted_lists(each) for each in value), key=repr)
    return value


def difference(left, right, path=""):
    """Where two values differ first; empty: nowhere."""
    if isinstance(left, dict) and isinstance(right, dict):
        for key in sorted({*left, *right}):
            found = difference(left.get(key), right.get(key), f"{path}/{key}")
            if found:
                return found
        return ""
    if isinstance(left, list) and isinstance(right, list) and len(left) == len(right):
        return next(filter(None, (difference(*pair, f"{path}[{index}]")
                                  for index, pair in enumerate(zip(left, right)))), "")
    return "" if left == right else f"{path}: {str(left)[:600]} != {str(right)[:600]}"
