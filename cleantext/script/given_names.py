"""Characters that given names are usually made of, for surnames that no office or verb of saying announces (余秀英, 于志国)."""

from __future__ import annotations

# Chosen by hand: no verbs, places and times that stand behind 于, 游 or 余 (于北京, 于春天, 余热).
GIVEN = frozenset(
    "国建志文明永玉秀英淑桂兰芳芬丽娟敏静华伟强军勇杰涛刚辉斌波鹏飞宇浩轩然涵梓子雨欣怡佳思嘉诗梦雪琪瑶婷婧倩颖慧琳琴琼瑛珍珠莲莉莎萍蓉蕾薇"
    "晓晨曦阳旭昊昕晶莹洁雅雯霞红梅菊艳燕凤云霄鸿鹤翔龙虎彪豪俊才贤德义仁信忠孝诚礼智谦恭良善福禄寿康宁平和顺泰祥瑞庆喜乐欢荣昌盛兴旺发达富"
    "贵宝财源泉清海洋江河湖峰岭岩磊森林松柏竹楠栋梁树根生成立新光亮灿焕耀炳煜炜锋钢铁铭锐鑫钧钰铮小大武斯哲睿博彦卿翰墨书雄威振世家继承宗祖耕"
    "耘启元朝廷邦民党爱卫东少仲伯叔季先进步远航帆凯胜利捷超越群毅恒坚定正直晋怀念春夏秋冬冰雷震霖露菲芸茜蕊蔓黛璐璇瑾瑜琦珊玲玮珂妮娜媛婉美静芝娥翠香素桃菁蓓彤敬勤"
    "娴姗姣嫣宏广有得守安全培培炎尧舜禹汉唐宋景恩惠慈心灵星辰皓朗骏骥驰骋琛珺奕弈逸轶臣君可尔亦依如若之其沛泽润泓淼澜滨"
)
