"""Single Simplified characters whose Traditional form the text around them decides.

usages       characters whose neighbours decide: 只, 出, 面, 后, 系
usage_rows   the table of what stands before and behind them
gan_dry      干 that is dry (乾), and 干 that is done (幹)
yun_say      云 that says, not a cloud (雲)
li_in_names  里 in foreign names, not inside (裡)
zhu_written  著 that is read zhù
"""
