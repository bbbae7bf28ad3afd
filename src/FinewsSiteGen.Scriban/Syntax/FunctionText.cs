using System.Globalization;
using System.Text;
using FinewsSiteGen.Scriban.Run;

namespace FinewsSiteGen.Scriban.Syntax;

/// <summary>The code of a function as the language prints it: without comments, with as few blanks as it can do with.</summary>
/// <param name="tokens">From the first word of the function to its last.</param>
internal sealed class FunctionText(TemplateSource source, IReadOnlyList<Token> tokens)
{
    public override string ToString()
    {
        var text = new StringBuilder();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind is not (TokenKind.NewLine or TokenKind.Semicolon))
            {
                text.Append(i > 0 ? Between(i) : "").Append(Of(tokens[i]));
            }
        }

        return text.ToString();
    }

    private string Of(Token token) => token.Kind switch
    {
        TokenKind.Text => token.Name,
        TokenKind.Number => Of((Value)token.Value!),
        TokenKind.CodeEnter when token.End < source.Text.Length && source.Text[token.End] is '-' or '~' => "{{" + source.Text[token.End],
        TokenKind.String when source.Text[token.Start] != '`' => Source(token).Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal),
        _ => Source(token),
    };

    private string Source(Token token) => source.Text[token.Start..token.End];

    private static string Of(in Value number)
    {
        var digits = TextForm.Of(number);
        var isWhole = number.Tag is not (ValueTag.Integer or ValueTag.Big) && digits.All(c => char.IsAsciiDigit(c) || c == '-');
        var suffix = number.Tag switch { ValueTag.Single => "f", ValueTag.Decimal => "m", _ => "" };
        return string.Create(CultureInfo.InvariantCulture, $"{digits}{(isWhole ? ".0" : "")}{suffix}");
    }

    /// <summary>What stands between a token and the one before it.</summary>
    private string Between(int index)
    {
        var (before, token) = (tokens[index - 1], tokens[index]);
        if (before.Kind is TokenKind.NewLine or TokenKind.Semicolon)
        {
            return EndsCode(index) ? "" : "; ";
        }

        return (EndsValue(before) && (StartsValue(token) || IsWord(before))) || IsDifference(index) || IsDifference(index - 1) ? " " : "";
    }

    /// <summary>Whether a token is a minus between two values.</summary>
    private bool IsDifference(int index) => index > 0 && tokens[index].Kind == TokenKind.Minus && EndsValue(tokens[index - 1]) && !IsWord(tokens[index - 1]);

    /// <summary>Whether only breaks stand between the code's opening and a token.</summary>
    private bool EndsCode(int index)
    {
        var first = index - 1;
        while (first > 0 && tokens[first].Kind is TokenKind.NewLine or TokenKind.Semicolon)
        {
            first--;
        }

        return tokens[index].Kind == TokenKind.CodeExit || tokens[first].Kind == TokenKind.CodeEnter;
    }

    private static bool EndsValue(Token token) => token.Kind is TokenKind.Identifier or TokenKind.Number or TokenKind.String
        or TokenKind.InterpolationRest or TokenKind.ParenClose or TokenKind.BracketClose or TokenKind.BraceClose;

    private static bool StartsValue(Token token) => token.Kind is TokenKind.Identifier or TokenKind.Number or TokenKind.String
        or TokenKind.Interpolation or TokenKind.BraceOpen or TokenKind.Not or TokenKind.At or TokenKind.Caret
        || (token.Spaced && token.Kind is TokenKind.ParenOpen or TokenKind.BracketOpen);

    /// <summary>Whether a value follows, so that a sign belongs to it.</summary>
    private static bool IsWord(Token token) =>
        token.Kind == TokenKind.Identifier && token.Name is "ret" or "if" or "while" or "case" or "when" or "in" or "import" or "with" or "wrap";
}
