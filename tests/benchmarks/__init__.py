"""What the product costs beside the least it could cost: ``make bench``. No part of the tests."""
