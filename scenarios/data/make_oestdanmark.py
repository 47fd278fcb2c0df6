#!/usr/bin/python3
"""Writes ../oestdanmark-2027.yaml: Hovedstaden and Sjælland as the one region they become on 1 January 2027.
Services, laws and capacities of both as in denmark-2024.yaml, with the population of 2026 (denmark.csv). README.md."""
from make_denmark import national, page
from regions import all_regions

HEAD = {
    "# Denmark in the base year 2024, all regions in one model. Written by data/make_denmark.py":
        "# Region Østdanmark from 2027: Region Hovedstaden and Region Sjælland in one model. Written by data/make_oestdanmark.py",
    "title: {da: Danmark 2024, en: Denmark 2024}": "title: {da: Region Østdanmark 2027, en: Region Østdanmark 2027}",
    "  da: Psykiatrien i hele Danmark og det, den hænger sammen med. Begynder 1. januar 2023 med offentliggjorte bestande; 2024 og 2025 tæller.":
        "  da: Psykiatrien i Region Hovedstaden og Region Sjælland, som bliver til én region. Befolkning fra 2026; 2027 og 2028 tæller.",
    "  en: Psychiatry in all of Denmark and what it depends on. Begins on 1 January 2023 with published stocks; 2024 and 2025 count.":
        "  en: Psychiatry in Region Hovedstaden and Region Sjælland, which become one region. Population of 2026; 2027 and 2028 count.",
    "  da: De fleste regionale tal": "  da: Efterspørgsel, senge og ventelister er de to regioners i 2024, ikke fremskrevet; kun befolkningen er fra 2026. De fleste regionale tal",
    "  en: Most regional numbers": "  en: Demand, beds and waiting lists are those of the two regions in 2024, not projected; only the population is of 2026. Most regional numbers",
    "clock: {start: 2024-01-01,": "clock: {start: 2027-01-01,",
    "ages: {0-17: pop_0_17_2024, 18-64: pop_18_64_2024, 65+: pop_65plus_2024}": "ages: {0-17: pop_0_17, 18-64: pop_18_64, 65+: pop_65plus}\n  where: {region_2027: Region Østdanmark}",
    "# 1 January 2023, when the warm-up begins": "# stocks of 1 January 2023, taken for 1 January 2026, when the warm-up begins",
}


def main():
    both = [one for one in all_regions() if one.slug in ("hovedstaden", "sjaelland")]
    text = page(both, national(all_regions()))      # national rates; the weights in denmark.csv are over them
    for old, new in HEAD.items():
        assert old in text, old
        text = text.replace(old, new)
    with open("../oestdanmark-2027.yaml", "w", encoding="utf-8") as file:
        file.write(text)


if __name__ == "__main__":
    main()
