"""Who speaks, as the tests of speech ask a claim."""


def speakers(claim):
    return [party.person or party.office or party.org for party in claim.attribution.speakers]


def words(claim):
    return [party.words for party in claim.attribution.speakers]
