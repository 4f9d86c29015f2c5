#!/usr/bin/env python3
"""Draws the day of one queue: calls offered (bars) and the share that hung up (line, with its 95 % band).

Usage: loket run kcc --format json | draw.py QUEUE > kcc-day.svg
"""
import json
import sys

WIDTH, HEIGHT = 860, 380
LEFT, RIGHT, TOP, BOTTOM = 62, 62, 64, 52
BAR, LINE, INK, PALE = "#c9d6df", "#b3440c", "#22303a", "#e8edf0"
HOURS_PER_SLOT = 0.5
TOP_SHARE_STEP = 0.02  # the axis of shares ends at a multiple of this


def usable(slots):
    """The intervals in which somebody was offered."""
    return [slot for slot in slots if slot["abandonment_rate"]["mean"] is not None]


def text(x, y, words, size=13, anchor="middle", colour=INK, weight="normal"):
    return (f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" text-anchor="{anchor}" fill="{colour}" '
            f'font-weight="{weight}">{words}</text>')


def points(pairs):
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in pairs)


def draw(result, queue):
    slots = usable(result["slots"][queue])
    shares = [slot["abandonment_rate"] for slot in slots]
    offered = [slot["arrivals_per_h"]["mean"] * HOURS_PER_SLOT for slot in slots]
    top_share = TOP_SHARE_STEP * (1 + max(s["mean"] + s["half_width_95"] for s in shares) // TOP_SHARE_STEP)
    top_offered = 20 * (1 + max(offered) // 20)
    step = (WIDTH - LEFT - RIGHT) / len(slots)
    height = HEIGHT - TOP - BOTTOM

    def x(i):
        return LEFT + (i + 0.5) * step

    def y(share):
        return TOP + height * (1 - share / top_share)

    all_row = result["results"]["all"]["abandonment_rate"]
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
           f'font-family="Helvetica, Arial, sans-serif" role="img" aria-label="Calls and hang-ups by half-hour">',
           f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>',
           text(LEFT, 24, f"Who hangs up when: the telephone of site {queue.capitalize()}, an average working day",
                16, "start", weight="bold"),
           text(LEFT, 45, f'both sites, all year: {100 * all_row["mean"]:.1f} ± {100 * all_row["half_width_95"]:.1f} % '
                f'of calls abandoned ({result["replications"]} replications, 95 % interval)', 13, "start")]
    for k in range(int(round(top_share / TOP_SHARE_STEP)) + 1):
        share = k * TOP_SHARE_STEP
        out.append(f'<line x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y(share):.1f}" y2="{y(share):.1f}" stroke="{PALE}"/>')
        out.append(text(WIDTH - RIGHT + 8, y(share) + 4, f"{100 * share:.0f} %", 12, "start", LINE))
    for k in range(0, int(top_offered) + 1, 20):
        out.append(text(LEFT - 8, TOP + height * (1 - k / top_offered) + 4, str(k), 12, "end"))
    for i, calls in enumerate(offered):
        tall = height * calls / top_offered
        out.append(f'<rect x="{x(i) - 0.38 * step:.1f}" y="{TOP + height - tall:.1f}" width="{0.76 * step:.1f}" '
                   f'height="{tall:.1f}" fill="{BAR}"/>')
    upper = [(x(i), y(s["mean"] + s["half_width_95"])) for i, s in enumerate(shares)]
    lower = [(x(i), y(s["mean"] - s["half_width_95"])) for i, s in enumerate(shares)]
    out.append(f'<polygon points="{points(upper + lower[::-1])}" fill="{LINE}" fill-opacity="0.25"/>')
    out.append(f'<polyline points="{points([(x(i), y(s["mean"])) for i, s in enumerate(shares)])}" fill="none" '
               f'stroke="{LINE}" stroke-width="2.5"/>')
    for i, slot in enumerate(slots):
        if i % 2 == 0:
            out.append(text(x(i), TOP + height + 18, slot["start"], 12))
    out.append(text(LEFT, HEIGHT - 10, "bars: calls offered per half-hour (left)", 12, "start"))
    out.append(text(WIDTH - RIGHT, HEIGHT - 10, "line: share that hung up, with its 95 % band (right)", 12, "end", LINE))
    out.append("</svg>")
    return "\n".join(out)


print(draw(json.load(sys.stdin), sys.argv[1]))
