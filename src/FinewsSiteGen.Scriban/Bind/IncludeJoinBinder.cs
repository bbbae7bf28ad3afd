using FinewsSiteGen.Scriban.Check;
using FinewsSiteGen.Scriban.Run;
using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Bind;

/// <summary><c>include_join</c> in strict mode: the templates and what stands between them are known when the template is compiled.</summary>
internal sealed class IncludeJoinBinder(Binder binder, IncludeBinder includes)
{
    private const string TemplatePrefix = "tpl:";

    public Bound Bind(int at, IReadOnlyList<Argument> arguments)
    {
        var place = binder.Frame.At(at);
        var given = arguments.Where(argument => argument.Name == null).ToList();
        if (given.Count is < 2 or > 4)
        {
            binder.Report(at, TemplateErrorKind.Syntax, $"include_join takes 2 to 4 arguments, not {given.Count}.", "Give it a list of names and a separator.");
            return new Bound(new ConstantExpr(place, Value.Null), StaticType.Null);
        }

        if (given[0].Value is not ArrayLiteral names || !names.Items.All(name => name is Literal { Value.Tag: ValueTag.Text }))
        {
            binder.Report(at, TemplateErrorKind.Forbidden, "The names of included templates are not literals.", "Write a list of names in quotes, as in include_join ['post', 'note'] ', '.");
            return new Bound(new ConstantExpr(place, Value.Null), StaticType.Null);
        }

        var parts = new List<Bound>();
        Add(parts, 2);
        for (var i = 0; i < names.Items.Count; i++)
        {
            if (i > 0)
            {
                Add(parts, 1);
            }

            parts.Add(includes.BindNamed(at, ((Literal)names.Items[i]).Value.Text, arguments));
        }

        Add(parts, 3);
        var isSafe = parts.TrueForAll(part => part.Type.IsOnly(Kinds.Safe | Kinds.Null));
        return new Bound(new IncludeJoinExpr(place, [.. parts.Select(part => part.Code)]), new StaticType(isSafe ? Kinds.Safe : Kinds.Html));

        void Add(List<Bound> all, int index)
        {
            if (index < given.Count && BindPart(at, given[index], arguments) is { } part)
            {
                all.Add(part);
            }
        }
    }

    private Bound? BindPart(int at, Argument part, IReadOnlyList<Argument> arguments)
    {
        switch (part.Value)
        {
            case Literal { Value.Tag: ValueTag.Null }:
                return null;
            case Literal { Value: { Tag: ValueTag.Text } text } when text.Text.StartsWith(TemplatePrefix, StringComparison.Ordinal):
                return includes.BindNamed(at, text.Text[TemplatePrefix.Length..], arguments);
            case Literal { Value: { Tag: ValueTag.Text } text } literal:
                return new Bound(new ConstantExpr(binder.Frame.At(literal.At), text), new StaticType(CheckText(literal.At, text.Text)));
            default:
                binder.Report(part.Value.Start, TemplateErrorKind.Forbidden, "What include_join puts between templates is no literal.", "Write a text in quotes, or the name of a template as in 'tpl:line'.");
                return null;
        }
    }

    /// <summary>Templates are included in element content, so the texts between them end there.</summary>
    private Kinds CheckText(int at, string text)
    {
        var start = HtmlState.Content with { Open = binder.Html.Mode == HtmlMode.Content ? binder.Html.Open : "" };
        var end = HtmlTokenizer.Advance(start, text);
        if (binder.Session.ChecksOutput && end != start)
        {
            binder.Report(at, TemplateErrorKind.Unsafe, $"The text between included templates ends in {end.Describe()}.", "End it in element content.");
        }

        return Phrase.IsPlain(text) ? Kinds.Safe : Kinds.Html;
    }
}
