using System.Globalization;
using System.Text;

namespace FinewsSiteGen.Benchmarks.Corpus;

/// <summary>Writes the text of one planned post. Not for threads to share.</summary>
internal sealed class PostComposer
{
    private readonly StringBuilder text = new(32 * 1024);

    public string Compose(PostPlan plan)
    {
        text.Clear();
        var story = new Dice(plan.Story);
        var manner = Dice.For(plan.Story, plan.Medium.IsRolling ? 1UL : 0);
        Header(plan, story, manner);
        Body(plan, story);
        Media(plan, manner);
        Source(plan, story);
        BackLinks(plan, manner);
        return text.ToString();
    }

    private void Header(PostPlan plan, Dice story, Dice manner)
    {
        text.Append("---\nlayout: post\ntitle: \"");
        new Prose(story, text, new PlainMentions()).Title();
        string zone = manner.Chance(900) ? " +0800" : "";
        text.Append(CultureInfo.InvariantCulture, $"\"\ndate: {plan.Published:yyyy-MM-dd HH:mm:ss}{zone}\ncategories: {plan.Medium.Slug}\ntags: {plan.Medium.Tag}\n---\n");
    }

    private void Body(PostPlan plan, Dice story)
    {
        IMentions mentions = plan.Medium.IsRolling ? new StockMentions() : new PlainMentions();
        var writer = new StoryWriter(story, text, mentions);
        switch (plan.Kind)
        {
            case BodyKind.Plain:
                text.Append('\n');
                new Prose(story, text, new PlainMentions()).Sentences(story.Between(1, 4));
                break;
            case BodyKind.Digest:
                Digest(plan);
                writer.Story(Paragraphs(story));
                break;
            case BodyKind.Brief:
                writer.Brief();
                break;
            case BodyKind.Story:
                writer.Story(Paragraphs(story));
                break;
            case BodyKind.Long:
                writer.Story(story.Between(25, 60));
                break;
        }
    }

    /// <remarks>The rolling news marks stocks and sectors even inside the name of a medium.</remarks>
    private void Media(PostPlan plan, Dice manner)
    {
        if (plan.Kind == BodyKind.Plain)
            return;
        string name = plan.Source;
        if (plan.Medium.IsRolling && manner.Chance(150))
        {
            name = $"""
                {name[..2]}<span id="bk_90.BK0473"><a href="http://quote.eastmoney.com/unify/r/90.BK0473" class="keytip" data-code="90,BK0473">{name[2..]}</a></span>
                """;
        }
        text.Append("<p class=\"em_media\">（文章来源：").Append(name).Append("）</p>");
    }

    private static int Paragraphs(Dice story) => story.Between(5, 25);

    /// <remarks>Has a stream of its own: the press twin has no digest, and the story goes on alike in both.</remarks>
    private void Digest(PostPlan plan)
    {
        var dice = Dice.For(plan.Story, 2);
        text.Append("> ");
        new Prose(dice, text, new PlainMentions()).Sentences(dice.Between(1, 3));
        text.Append("\n\n");
    }

    private void Source(PostPlan plan, Dice story)
    {
        string address = plan.Medium.IsRolling
            ? string.Create(CultureInfo.InvariantCulture, $"http://finance.eastmoney.com/news/{story.Between(1340, 1360)},{plan.Article}.html")
            : "http://finews.zning.xyz/html_News/NewsShare.html?infoCode=NW" + plan.Article;
        text.Append("\n\n<").Append(address).Append(">\n\n");
    }

    private void BackLinks(PostPlan plan, Dice manner)
    {
        if (!plan.Medium.IsRolling)
            text.Append(CultureInfo.InvariantCulture, $"[返回{plan.Medium.Tag}](//finews.withounder.com/category/{plan.Medium.Slug}.html)｜[返回首页](//finews.withounder.com/)");
        else
            text.Append(manner.Below(10) switch
            {
                0 => $"[返回{plan.Medium.Tag}](../emnews/)\n[返回首页](../)",
                1 => $"[返回{plan.Medium.Tag}](//finews.zning.me/emnews/)\n[返回首页](//finews.zning.me/)",
                _ => $"[返回{plan.Medium.Tag}](//finews.withounder.com/emnews/)｜[返回首页](//finews.withounder.com/)",
            });
    }
}
